import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Statistics } from './plan.ts'

export interface Candidate {
  noticeId: number
  /** In milliseconds. */
  publishedAt: number
  month: number
  columnIds: number[]
}

export interface Wanted {
  lang: Language
  /** A `tsquery`. */
  query: string
  /** All words in the title, or anywhere. */
  where: 'titles' | 'notices'
  /** Only these months, counted from the year 0. */
  months: number[] | undefined
  limit: number
  /** How many there may be; the index is read by windows of months where they are many. */
  expected: number
}

/** So many hits are looked up and put in order at once: sooner done than a window that takes in half of the months. */
const FEW = 6_000
/** How much more than what should do a window takes in, and how much wider the next one is. */
const MARGIN = 1.5
const WIDER = 6

/**
 * The newest notices that have the words. Where there are many, the index is read from the newest month on, by windows
 * that widen until there are enough: what it costs does not grow with the collection.
 */
export const newestHits = async (db: Db, statistics: Statistics, wanted: Wanted): Promise<Candidate[]> => {
  const { limit, expected, months } = wanted
  if (months) return hitsWhere(db, wanted, [sql`month = any(${sql.param(months)}::int[])`])
  if (expected <= FEW) return hitsWhere(db, wanted, [])
  for (let span = (statistics.total * limit * MARGIN) / expected; span < statistics.total; span *= WIDER) {
    const hits = await hitsWhere(db, wanted, [sql`month >= ${statistics.monthOfNewest(span)}::int`])
    if (hits.length >= limit) return hits
  }
  return hitsWhere(db, wanted, [])
}

const hitsWhere = async (
  db: Db,
  { lang, query, where, limit }: Wanted,
  narrower: SQL[],
): Promise<Candidate[]> => {
  const vector = sql.raw(where === 'titles' ? 'title_vector' : 'all_vector')
  const conditions = [sql`lang = ${lang}`, sql`${vector} @@ ${query}::tsquery`, ...narrower]
  const { rows } = await db.execute<Record<keyof Candidate, unknown>>(sql`
    select notice_id as "noticeId", (extract(epoch from published_at) * 1000)::float8 as "publishedAt", month,
      column_ids::text as "columnIds"
    from notice_search where ${sql.join(conditions, sql` and `)}
    order by published_at desc, notice_id desc limit ${limit}`)
  return rows.map((row) => ({
    ...(row as unknown as Candidate),
    noticeId: Number(row.noticeId),
    columnIds: (row.columnIds as string).slice(1, -1).split(',').map(Number),
  }))
}
