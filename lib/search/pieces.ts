import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** What a text is made of where words are looked for: runs of Chinese, cut into words, and everything else. */
export type Piece =
  | { kind: 'chinese'; run: string; words: string[] }
  | { kind: 'word'; word: string }
  | { kind: 'documentNumber'; year: string; number: string }

/** 〔2025〕12号 in brackets of any kind, without them, and as 2025年第12号. */
const DOCUMENT_NUMBER = String.raw`(?<![0-9])(?<year>(?:19|20)\d\d)(?:\s*[\)\]\}〕】」』》〉>]\s*|年\s*|\s+|(?=第))第?\s*(?<number>\d{1,5})\s*号`
/** Chinese characters; the symbols and the punctuation of their script (⺀) are none. */
const CHINESE = String.raw`[\p{Script=Han}&&[\p{L}\p{N}\p{M}]]+`
const PIECE = new RegExp(`${DOCUMENT_NUMBER}|${CHINESE}|[[\\p{L}\\p{N}\\p{M}]--\\p{Script=Han}]+`, 'gv')

const NUMBERS = new RegExp(DOCUMENT_NUMBER, 'g')

/** What is longer than that is no word. */
const LONGEST_WORD = 40

/** Cuts a text, which has to be `searchable`, into its pieces. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  for (const match of text.matchAll(PIECE)) {
    const [found] = match
    const { year, number } = match.groups ?? {}
    if (year !== undefined && number !== undefined)
      pieces.push({ kind: 'documentNumber', year, number: String(Number(number)) })
    else if (/^\p{Script=Han}/u.test(found))
      pieces.push({ kind: 'chinese', run: found, words: jieba().cut(found, false) })
    else {
      const word = withoutAccents(found).slice(0, LONGEST_WORD).toWellFormed()
      // Marks that stand on no letter are no word.
      if (word !== '') pieces.push({ kind: 'word', word })
    }
  }
  return pieces
}

/** Whether a document number stands over the seam between two texts, which have to be `searchable`. */
export const isNumberParted = (before: string, after: string): boolean =>
  [...`${before}${after}`.matchAll(NUMBERS)].some(
    ({ 0: { length }, index }) => index < before.length && index + length > before.length,
  )

/** Shorter words of its dictionary that stand in a word: 教师, 师资, 资格 … in 教师资格. */
export const wordsWithin = (word: string): string[] =>
  jieba()
    .cutForSearch(word, false)
    .filter((each) => each !== word)

const withoutAccents = (word: string): string =>
  /[^\0-\x7f]/.test(word) ? word.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC') : word

let shared: Jieba | undefined

// To take the dictionary in costs half a second and its memory: who neither searches nor publishes goes without it.
const jieba = (): Jieba => {
  shared ??= Jieba.withDict(dict)
  return shared
}
