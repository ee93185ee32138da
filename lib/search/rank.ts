import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import type { Candidate } from './newestHits.ts'
import { type Query, toAnyOf } from './query.ts'
import { searchable } from './searchable.ts'

/** So many of the newest hits are put in order by what they say; the others follow by date. */
const RANKED = 200
/** Half of what a notice's age takes from it is gone by then. */
const HALF_OF_AGE_MS = 365 * 86_400_000

/** The order in which hits tell most about what was looked for. */
export const byRelevance = async (
  db: Db,
  query: Query,
  hits: readonly Candidate[],
  now: Date,
): Promise<Candidate[]> => {
  const newest = hits.toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle)).slice(0, RANKED)
  const inTexts = await ranksOf(db, query, newest)
  const scores = new Map(
    newest.map((hit) => [
      hit.noticeId,
      titleScore(hit.title, query) + (inTexts.get(hit.noticeId) ?? 0) + youth(hit.publishedAt, now),
    ]),
  )
  const scoreOf = ({ noticeId }: Candidate) => scores.get(noticeId) ?? Number.NEGATIVE_INFINITY
  // Stable: what is as good stays newest first.
  return hits.toSorted((a, b) => scoreOf(b) - scoreOf(a) || Number(b.inTitle) - Number(a.inTitle))
}

/** 0 to 1: how close together the words stand in the more important places. */
const ranksOf = async (db: Db, query: Query, hits: readonly Candidate[]): Promise<Map<number, number>> => {
  const ids = sql.param(hits.map(({ noticeId }) => noticeId))
  // 32: the rank as a part of 1. 1: a long text has the words more often.
  const { rows } = await db.execute<{ id: string; rank: number }>(sql`
    select notice_id as id, ts_rank_cd('{0.05, 0.2, 0.5, 1}', all_vector, ${toAnyOf(query.terms)}::tsquery, 32 | 1) as rank
    from notice_search where notice_id = any(${ids}::bigint[])`)
  return new Map(rows.map(({ id, rank }) => [Number(id), rank]))
}

/** How much of what was looked for stands in the title, and of the title in what was looked for. */
const titleScore = (title: string, { terms, parts }: Query): number => {
  const text = searchable(title)
  const has = (word: string) => text.includes(word.replace(/:\*$/, ''))
  const found = terms.filter((alternatives) => alternatives.some((words) => words.every(has))).length
  const whole = parts.filter((part) => text.includes(part))
  const share = Math.min(1, whole.join('').length / Math.max(1, text.length))
  return 2 * (found / Math.max(1, terms.length)) + whole.length / Math.max(1, parts.length) + share
}

const youth = (publishedAt: Date, now: Date): number =>
  0.3 * 2 ** -(Math.max(0, now.getTime() - publishedAt.getTime()) / HALF_OF_AGE_MS)
