import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Conjunction } from './asked.ts'

/** What a search is planned by: how common its words are, and how many notices the months have. */
export interface Statistics {
  /** Notices in which a word stands, in their titles and at all; a word that is not there stands in few. */
  frequency: (word: string) => { titles: number; notices: number }
  /** Notices that can be found. */
  total: number
  /** First month, counted from the year 0, of the newest `count` notices. */
  monthOfNewest: (count: number) => number
}

/** Reads what is known of some words. */
export const readStatistics = async (
  db: Db,
  lang: Language,
  words: readonly string[],
): Promise<Statistics> => {
  const { rows } = await db.execute<{ word: string | null; titles: number; notices: number }>(sql`
    select word, titles, notices from word_frequency where word = any(${sql.param(words)}::text[])
    union all
    (select null, month, sum(count) over (order by month desc)::int from search_month where lang = ${lang} order by 2 desc)`)
  const known = new Map(rows.filter(({ word }) => word !== null).map((row) => [row.word, row]))
  const months = rows
    .filter(({ word }) => word === null)
    .map(({ titles, notices }) => ({ month: titles, upto: notices }))
  const oldest = months.at(-1)
  return {
    frequency: (word) => known.get(word) ?? { titles: 0, notices: 0 },
    total: oldest?.upto ?? 0,
    monthOfNewest: (count) => (months.find(({ upto }) => upto >= count) ?? oldest)?.month ?? 0,
  }
}

/** How many notices a query finds at most, as far as the statistics know. */
export const mostFound = (
  { frequency, total }: Statistics,
  terms: Conjunction[][],
  where: 'titles' | 'notices',
): number => {
  // Of words that only begin so nothing is known: they may stand anywhere.
  const ofWord = (word: string) => (word.endsWith(':*') ? total : frequency(word)[where])
  const ofConjunction = (words: Conjunction) => Math.min(...words.map(ofWord))
  return Math.min(
    ...terms.map((alternatives) => alternatives.reduce((sum, words) => sum + ofConjunction(words), 0)),
  )
}

/** The words that statistics are needed of. */
export const wordsIn = (terms: Conjunction[][]): string[] => [...new Set(terms.flat(2).map(plain))]

/** Without the sign that says that words only have to begin so. */
const plain = (word: string): string => word.replace(/:\*$/, '')
