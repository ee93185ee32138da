import { type SQL, sql } from 'drizzle-orm'
import { likePattern } from '#lib/core/likePattern.ts'
import { wordsOf } from '../schema.ts'

interface TitleHas {
  /** Decides. */
  exact: SQL
  /** What follows from it for the index of pairs; absent where no word is long enough for one. */
  pairs?: SQL
  /** The same where few titles have them and nothing else is asked, by an index that is a tenth of the table. */
  alone: SQL
}

/** Conditions that let through the titles which have every word somewhere, whatever the case of its letters. */
export const titleHas = (text: string): TitleHas => {
  const words = wordsOf(text).map(lower)
  const has = (title: SQL) =>
    sql.join(
      words.map((word) => isIn(title, word)),
      sql` and `,
    )
  const exact = has(sql`n.title`)
  const pairs = pairsIn(words)
  if (pairs) return { exact, pairs, alone: pairs }
  return { exact, alone: sql`n.id = any(array(select t.id from notice t where ${has(sql`t.title`)}))` }
}

/** Letter by letter as the database does it, which never makes two of one. */
const lower = (word: string): string =>
  Array.from(word, (letter) => {
    const small = letter.toLowerCase()
    return Array.from(small).length === 1 ? small : letter
  }).join('')

/** To make every title small takes ten times as long as to look into it: that is left to words that leave no choice. */
const isIn = (title: SQL, word: string): SQL => {
  const large = word.toUpperCase()
  if (large === word) return sql`${title} like ${likePattern(word)}`
  if (Array.from(word).length > 1 || Array.from(large).length > 1)
    return sql`lower(${title}) like ${likePattern(word)}`
  return sql`(${title} like ${likePattern(word)} or ${title} like ${likePattern(large)})`
}

const pairsIn = (words: string[]): SQL | undefined => {
  const pairs = [...new Set(words.flatMap(pairsOf))]
  return pairs.length > 0 ? sql`n.title_bigrams @@ ${pairs.map(asLexeme).join(' & ')}::tsquery` : undefined
}

const pairsOf = (word: string): string[] => {
  const letters = Array.from(word)
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

const asLexeme = (pair: string): string => `'${pair.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
