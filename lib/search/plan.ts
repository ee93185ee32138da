import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Conjunction } from './asked.ts'
import type { Reads } from './withinTime.ts'

/** What a search is planned by: how common its words are, and how many notices the months have. */
export interface Statistics {
  /** Notices in which a word stands, in their titles and at all; a word that is not there stands in few. */
  frequency: (word: string) => { titles: number; notices: number }
  /** Notices that can be found. */
  total: number
  /** First month, counted from the year 0, of the newest `count` notices. */
  monthOfNewest: (count: number) => number
}

/** The columns of both languages by their ids, in the order of the site. */
export type Columns = ReadonlyMap<number, { parent: number | null; name: string; slug: string }>

interface Row extends Record<string, unknown> {
  words: Record<string, [titles: number, notices: number]>
  months: [month: number, count: number][]
  columns: [id: number, parent: number | null, name: string, slug: string][]
}

/** Reads what is known of some words, and of all columns. */
export const readPlan = async (
  db: Reads,
  lang: Language,
  words: readonly string[],
): Promise<{ statistics: Statistics; columns: Columns }> => {
  const { rows } = await db.execute<Row>(sql`
    select
      (select coalesce(json_object_agg(word, json_build_array(titles, notices)), '{}') from word_frequency
        where word = any(${sql.param(words)}::text[]) or word like '#%') as words,
      (select coalesce(json_agg(json_build_array(month, count) order by month desc), '[]') from search_month
        where lang = ${lang}) as months,
      (select coalesce(json_agg(json_build_array(id, parent_id, name, slug) order by position, id), '[]')
        from "column") as columns`)
  const row = rows[0] as Row
  return {
    statistics: statisticsOf(row),
    columns: new Map(row.columns.map(([id, parent, name, slug]) => [id, { parent, name, slug }])),
  }
}

const statisticsOf = ({ words, months }: Row): Statistics => {
  const known = new Map(Object.entries(words))
  let total = 0
  const upTo = months.map(([month, count]) => {
    total += count
    return { month, total }
  })
  return {
    frequency: (word) => {
      const [titles, notices] = known.get(word) ?? [0, 0]
      return { titles, notices }
    },
    total,
    monthOfNewest: (count) => (upTo.find((each) => each.total >= count) ?? upTo.at(-1))?.month ?? 0,
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
