import { type SQL, sql } from 'drizzle-orm'
import { wordsOf } from '../schema.ts'

/**
 * Conditions that let through the titles which have every word somewhere, whatever the case of its letters.
 * `exact` decides; `indexed` is what the index of pairs can answer of it, absent where no word is long enough.
 */
export const titleHas = (text: string): { exact: SQL; indexed?: SQL } => {
  const words = wordsOf(text).map(lower)
  const exact = sql.join(words.map(isIn), sql` and `)
  const pairs = [...new Set(words.flatMap(pairsOf))]
  if (pairs.length === 0) return { exact }
  const query = pairs.map(asLexeme).join(' & ')
  return { exact, indexed: sql`n.title_bigrams @@ ${query}::tsquery` }
}

/** Letter by letter as the database does it, which never makes two of one. */
const lower = (word: string): string =>
  Array.from(word, (letter) => {
    const small = letter.toLowerCase()
    return Array.from(small).length === 1 ? small : letter
  }).join('')

/** Most titles have no letters of two cases, and those that have are looked at twice only where a word has them, too. */
const isIn = (word: string): SQL => {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return word.toUpperCase() === word ? sql`n.title like ${pattern}` : sql`lower(n.title) like ${pattern}`
}

const pairsOf = (word: string): string[] => {
  const letters = Array.from(word)
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

const asLexeme = (pair: string): string => `'${pair.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
