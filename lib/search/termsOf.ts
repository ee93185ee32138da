import type { Read } from './asked.ts'
import { EMPTY_ENGLISH } from './characters.ts'
import { numberWord } from './lexemes.ts'
import { ofChinese } from './ofChinese.ts'
import type { Piece } from './pieces.ts'

/** @param pairs any two characters that follow each other in what was typed, one of them Chinese */
export const termsOf = (piece: Piece, pairs: readonly string[]): Read => {
  switch (piece.kind) {
    case 'documentNumber': {
      const part = `(${piece.year})${piece.number}号`
      const terms = [[[numberWord(piece)]]]
      return { terms, weak: [], inTitle: terms, words: [part], part }
    }
    case 'word':
      return ofLatin(piece.word, pairs)
    case 'chinese':
      return ofChinese(piece.run, piece.words)
  }
}

/**
 * A single letter or number may be the edge of a longer one that was not typed to its end: 5年 in the title of 2025年. Texts
 * have pairs in titles only, so that none is insisted on where the word itself tells nothing and others tell enough: A类考生.
 */
const ofLatin = (word: string, pairs: readonly string[]): Read => {
  const root = rootOf(word)
  const isEmpty = EMPTY_ENGLISH.has(word)
  const itself = /^[a-z]{3,}$/.test(root) ? `${root}:*` : word
  const beside = word.length === 1 ? pairs.filter((pair) => pair.includes(word)) : []
  const part = beside[0] ?? word
  if (isEmpty) {
    const inTitle = beside.length > 0 ? [beside.map((pair) => [pair])] : []
    return { terms: [], weak: inTitle, inTitle, words: [], part }
  }
  const terms = [[itself, ...beside].map((each) => [each])]
  return { terms, weak: [], inTitle: terms, words: [root], part }
}

/** What an English word begins with in its other forms: applying, applies and classes as apply and class. */
const rootOf = (word: string): string => {
  if (/^[a-z]{3,}ies$/.test(word)) return word.slice(0, -3)
  if (/^[a-z]{2,}(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/^[a-z]{4,}ing$/.test(word)) return word.slice(0, -3)
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}
