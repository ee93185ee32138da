import { LRUCache } from 'lru-cache'
import { charactersOf, EMPTY_ENGLISH, isEmptyWord, mixedPairsOf } from './characters.ts'
import { type Piece, piecesOf, wordsWithin } from './pieces.ts'
import { searchable } from './searchable.ts'
import { slicesOf, takeTurns } from './slices.ts'

/** As PostgreSQL names them. */
type Weight = 'A' | 'B' | 'C' | 'D'

/** What PostgreSQL keeps: higher places are all the same to it. */
const LAST_PLACE = 16_383
const PLACES_OF_A_WORD = 32
/** Between two texts, so that no phrase goes from one into the other. */
const GAP = 10
/** A vector holds a megabyte at most, its places included. */
const MOST_BYTES = 400_000

/** The words of one or more texts with their places, on the way to a `tsvector`. */
export class Lexemes {
  readonly #places = new Map<string, string[]>()
  #place = 1
  #bytes = 0

  /** Adds a text; in titles any two characters that follow each other can be found, one of them at least Chinese. */
  add(text: string | null | undefined, weight: Weight, { isTitle = false } = {}): this {
    if (!text) return this
    const searched = searchable(text)
    if (isTitle) for (const pair of mixedPairsOf(searched)) this.addMark(pair)
    for (const piece of piecesOf(searched)) this.#addPiece(piece, weight)
    this.#place += GAP
    return this
  }

  /** As `add`, for a text of any length: readers have their turns meanwhile. */
  async addLong(text: string, weight: Weight): Promise<void> {
    for (const slice of slicesOf(text)) {
      for (const piece of piecesOf(searchable(slice))) this.#addPiece(piece, weight)
      await takeTurns()
    }
    this.#place += GAP
  }

  /** Adds a word that has no place, such as `columnWord` gives it. */
  addMark(word: string): this {
    if (!this.#places.has(word)) this.#places.set(word, [])
    return this
  }

  /** As PostgreSQL reads it. */
  toString(): string {
    return Array.from(this.#places, ([word, places]) =>
      places.length === 0 ? `'${word}'` : `'${word}':${places.join(',')}`,
    ).join(' ')
  }

  #addPiece(piece: Piece, weight: Weight) {
    if (piece.kind === 'word') {
      if (!EMPTY_ENGLISH.has(piece.word)) this.#put(piece.word, weight)
      this.#place++
    } else if (piece.kind === 'documentNumber') {
      for (const word of [numberWord(piece), piece.year, piece.number]) this.#put(word, weight)
      this.#place++
    } else this.#addChinese(piece.words, weight)
  }

  #addChinese(words: string[], weight: Weight) {
    for (const [at, word] of words.entries()) {
      const known = wordOf(word)
      // A word within a word has the place of that one, else phrases break.
      for (const each of known.findable) this.#put(each, weight)
      const next = words[at + 1]
      const seam = next === undefined ? undefined : seamOf(known, wordOf(next))
      if (seam) this.#put(seam, weight)
      this.#place++
    }
  }

  #put(word: string, weight: Weight) {
    const there = this.#places.get(word)
    if (!there) {
      if (this.#bytes > MOST_BYTES) return
      this.#bytes += word.length * 3 + 8
    }
    const places = there ?? []
    const place = `${Math.min(this.#place, LAST_PLACE)}${weight === 'D' ? '' : weight}`
    if (places.length < PLACES_OF_A_WORD && places.at(-1) !== place) {
      places.push(place)
      this.#bytes += 2
    }
    this.#places.set(word, places)
  }
}

/** The word that a document number is found by, whatever its brackets. */
export const numberWord = ({ year, number }: { year: string; number: string }): string => `${year}#${number}`

/** The word that says in which column a notice stands. */
export const columnWord = (columnId: number): string => `#${columnId}`

interface KnownWord {
  /** Itself, unless it tells nothing, and the words within it. */
  findable: string[]
  isSingle: boolean
  isEmpty: boolean
  first: string
  last: string
}

const knownWords = new LRUCache<string, KnownWord>({ max: 50_000 })

const wordOf = (word: string): KnownWord => {
  const there = knownWords.get(word)
  if (there) return there
  const characters = charactersOf(word)
  const isSingle = characters.length === 1
  const isEmpty = isSingle && isEmptyWord(word)
  const known = {
    findable: isEmpty ? [] : characters.length > 2 ? [word, ...wordsWithin(word)] : [word],
    isSingle,
    isEmpty,
    first: characters[0] ?? '',
    last: characters.at(-1) ?? '',
  }
  knownWords.set(word, known)
  return known
}

/**
 * Names are in no dictionary and fall into single characters (临/澜/市区): the pair over each seam beside a single one
 * is a word as well, so that 临澜 and 临澜市 are found, however the text around them was cut.
 */
const seamOf = (word: KnownWord, next: KnownWord): string | undefined => {
  if (!(word.isSingle || next.isSingle) || word.isEmpty || next.isEmpty) return undefined
  return `${word.last}${next.first}`
}
