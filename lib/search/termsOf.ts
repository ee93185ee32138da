import type { Read } from './asked.ts'
import { EMPTY_ENGLISH } from './characters.ts'
import { numberWord } from './lexemes.ts'
import { ofChinese } from './ofChinese.ts'
import type { Piece } from './pieces.ts'

export const termsOf = (piece: Piece): Read => {
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
