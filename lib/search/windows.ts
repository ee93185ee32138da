import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Statistics } from './plan.ts'

export interface Wanted {
  lang: Language
  /** A `tsquery`. */
  query: string
  /** Only these months, counted from the year 0. */
  months: number[] | undefined
  limit: number
  /** How many there may be; the index is read by windows of months where they are many. */
  expected: number
}

/** What it costs to find a notice in the index, and to read its row, as compared with each other. */
const IN_INDEX = 1
const ROW = 20
/** How much more than what should do a window takes in. */
const MARGIN = 1.3

/**
 * Reads the newest notices that have the words. Where there are many, the index is read from the newest month on, by
 * windows that widen until there are enough: what it costs does not grow with the collection.
 * @param read reads up to `limit` of the newest that fit the condition. What it finds is of use where it comes to the
 * limit, or where it is the last
 */
export const newestFirst = async <T>(
  { total, monthOfNewest }: Statistics,
  { limit, expected, months }: Pick<Wanted, 'limit' | 'expected' | 'months'>,
  read: (within: SQL, isLast: boolean) => Promise<{ found: T; count: number }>,
): Promise<T> => {
  if (months) return (await read(sql`month = any(${sql.param(months)}::int[])`, true)).found
  const atOnce = expected * (IN_INDEX + ROW)
  let span = (total * limit * MARGIN) / Math.max(1, expected)
  while (span < total && span * IN_INDEX + limit * MARGIN * ROW < atOnce) {
    const { found, count } = await read(sql`month >= ${monthOfNewest(span)}::int`, false)
    if (count >= limit) return found
    // There are fewer than the sample says, wherever all of several words have to be.
    span = Math.max(span * 2, (span * limit * MARGIN) / Math.max(1, count))
  }
  return (await read(sql`true`, true)).found
}
