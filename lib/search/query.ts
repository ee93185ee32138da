import { Converter } from 'opencc-js/cn2t'
import { charactersOf, EMPTY_ENGLISH, isEmptyWord, pairsOf } from './characters.ts'
import { numberWord } from './lexemes.ts'
import { type Piece, piecesOf, wordsWithin } from './pieces.ts'
import { searchable } from './searchable.ts'

/** Words of which a text has all; one ending in `:*` stands for all words that begin so. */
export type Conjunction = string[]

export interface Query {
  /** A hit fits one alternative of each. */
  terms: Conjunction[][]
  /** What a title has in which all of it stands as it was typed, the last word perhaps not to its end. */
  titleTerms: Conjunction[][]
  /** Words that have to follow each other, from between quotation marks, as PostgreSQL reads them. */
  phrases: string[]
  /** What to highlight. */
  words: string[]
  /** What was typed, `searchable`, in parts that stand together. */
  parts: string[]
}

/** More than that nobody types, and each word has its price. */
const MOST_CHARACTERS = 200
const MOST_TERMS = 12
const MOST_PAIRS = 30

/** A longer run is no word that a text has as a whole. */
const LONGEST_SHOWN = 20

const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」/g

/** Reads what somebody typed, whatever it is: signs that are part of no word are left out. */
export const parseQuery = (typed: string): Query => {
  const text = searchable(typed.slice(0, MOST_CHARACTERS * 4))
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
  const read = piecesOf(text).map(termsOf)
  const telling = read.flatMap(({ terms }) => terms)
  // What tells little is looked for where there is nothing else.
  const terms = telling.length > 0 ? telling : read.flatMap(({ weak }) => weak)
  return {
    terms: distinct(terms).slice(0, MOST_TERMS),
    titleTerms: distinct(read.flatMap(({ inTitle }) => inTitle)).slice(0, MOST_PAIRS),
    phrases: [...text.matchAll(QUOTED)].map(phraseOf).filter((phrase) => phrase.includes('<')),
    words: withTraditional(read.flatMap(({ words }) => words)),
    parts: read.map(({ part }) => part).filter((part) => part.length > 1),
  }
}

/** As PostgreSQL reads it. */
export const toTsquery = (terms: Conjunction[][]): string =>
  terms.map((alternatives) => `(${alternatives.map(conjunctionText).join(' | ')})`).join(' & ')

/** A query for texts that have any of the words. */
export const toAnyOf = (terms: Conjunction[][]): string =>
  terms.map((alternatives) => `(${alternatives.map(conjunctionText).join(' | ')})`).join(' | ')

const conjunctionText = (words: Conjunction): string => `(${words.map(lexemeText).join(' & ')})`

const lexemeText = (word: string): string => (word.endsWith(':*') ? `'${word.slice(0, -2)}':*` : `'${word}'`)

interface Read {
  terms: Conjunction[][]
  weak: Conjunction[][]
  inTitle: Conjunction[][]
  words: string[]
  part: string
}

const termsOf = (piece: Piece): Read => {
  switch (piece.kind) {
    case 'documentNumber': {
      const part = `(${piece.year})${piece.number}号`
      const terms = [[[numberWord(piece)]]]
      return { terms, weak: [], inTitle: terms, words: [part], part }
    }
    case 'word':
      return ofLatin(piece.word)
    case 'chinese':
      return ofChinese(piece.run, piece.words)
  }
}

const ofLatin = (word: string): Read => {
  const root = rootOf(word)
  const term = [[/^[a-z]{3,}$/.test(root) ? `${root}:*` : word]]
  const isEmpty = EMPTY_ENGLISH.has(word)
  const terms = isEmpty ? [] : [term]
  return { terms, weak: [], inTitle: terms, words: isEmpty ? [] : [root], part: word }
}

/** What an English word begins with in its other forms: applying, applies and classes as apply and class. */
const rootOf = (word: string): string => {
  if (/^[a-z]{3,}ies$/.test(word)) return word.slice(0, -3)
  if (/^[a-z]{2,}(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/^[a-z]{4,}ing$/.test(word)) return word.slice(0, -3)
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/**
 * A run of Chinese is found by its words, in titles also by its pairs of characters, where that is something else. A
 * character that stands alone between words is not insisted on.
 */
const ofChinese = (run: string, cut: string[]): Read => {
  const groups = groupsOf(cut)
  const atoms = groups.flatMap(({ words }) => words)
  const single = groups.filter(({ words }) => words.length === 0).map(({ text }) => text)
  const weak = single.map((character) => [[`${character}:*`]])
  const words = groups
    .filter((group) => group.words.length > 0)
    .flatMap(({ text, shown }) => [text, ...shown])
  const pairs = pairsOf(run)
  const inTitle = pairs.length > 0 ? pairs.map((pair) => [[pair]]) : weak
  if (atoms.length === 0) return { terms: [], weak, inTitle, words: single, part: run }
  const isCovered = atoms.every((atom) => pairs.includes(atom))
  const terms = isCovered ? atoms.map((atom) => [[atom]]) : [[atoms, pairs]]
  const shown = charactersOf(run).length <= LONGEST_SHOWN ? [run, ...words] : words
  return { terms, weak, inTitle, words: shown, part: run }
}

interface Group {
  text: string
  /** Words that stand for it; none where a single character stands alone. */
  words: string[]
  /** Those of them that are words by themselves, and no pairs of a name's characters. */
  shown: string[]
}

/** The words of a run; single characters that follow each other, such as a name's, are one. */
const groupsOf = (cut: string[]): Group[] => {
  const groups: Group[] = []
  let singles = ''
  const close = () => {
    if (singles !== '') groups.push({ text: singles, words: pairsOf(singles), shown: [] })
    singles = ''
  }
  for (const word of cut) {
    if (isEmptyWord(word)) close()
    else if (charactersOf(word).length === 1) singles += word
    else {
      close()
      const words = smallestOf(word)
      groups.push({ text: word, words, shown: words })
    }
  }
  close()
  // A character that tells nothing is all that was typed.
  return groups.length > 0 ? groups : cut.map((text) => ({ text, words: [], shown: [] }))
}

/** The shorter words that a word is made of without a rest; itself where there are none. */
const smallestOf = (word: string): string[] => {
  const within = wordsWithin(word).filter((each) => charactersOf(each).length > 1)
  const tiles = tilesOf(word, within)
  return tiles ?? [word]
}

const tilesOf = (rest: string, within: string[]): string[] | undefined => {
  if (rest === '') return []
  for (const tile of within) {
    if (!rest.startsWith(tile)) continue
    const others = tilesOf(rest.slice(tile.length), within)
    if (others) return [tile, ...others]
  }
  return undefined
}

/** Its words at the distances at which they stand; what is left out between them counts. */
const phraseOf = (match: RegExpMatchArray): string => {
  const words = piecesOf(match[1] ?? match[2] ?? match[3] ?? '').flatMap((piece) => {
    if (piece.kind === 'chinese') return piece.words
    return [piece.kind === 'word' ? piece.word : numberWord(piece)]
  })
  let phrase = ''
  let gap = 1
  for (const word of words) {
    const isLeftOut = isEmptyWord(word) || EMPTY_ENGLISH.has(word)
    if (!isLeftOut) phrase += phrase === '' ? `'${word}'` : ` <${gap}> '${word}'`
    gap = isLeftOut && phrase !== '' ? gap + 1 : 1
  }
  return phrase
}

const distinct = (terms: Conjunction[][]): Conjunction[][] => [
  ...new Map(terms.map((term) => [JSON.stringify(term), term])).values(),
]

let toTraditional: ((text: string) => string) | undefined

const withTraditional = (words: string[]): string[] => {
  toTraditional ??= Converter({ from: 'cn', to: 't' })
  const both = words.flatMap((word) => [word, toTraditional?.(word) ?? word])
  return [...new Set(both)].sort((a, b) => b.length - a.length)
}
