import { Converter } from 'opencc-js/cn2t'
import type { Conjunction } from './asked.ts'
import { EMPTY_ENGLISH, isEmptyWord, mixedPairsOf } from './characters.ts'
import { numberWord } from './lexemes.ts'
import { piecesOf } from './pieces.ts'
import { searchable } from './searchable.ts'
import { termsOf } from './termsOf.ts'

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
export const MOST_CHARACTERS = 200
const MOST_TERMS = 12
const MOST_PAIRS = 30

const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」/g

/** Reads what somebody typed, whatever it is: signs that are part of no word are left out. */
export const parseQuery = (typed: string): Query => {
  const text = searchable(typed.slice(0, MOST_CHARACTERS * 4))
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
  const pairs = mixedPairsOf(text)
  const read = piecesOf(text).map((piece) => termsOf(piece, pairs))
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
  const both = [...new Set(words)].flatMap((word) => [word, toTraditional?.(word) ?? word])
  return [...new Set(both)].sort((a, b) => b.length - a.length)
}
