import { sql } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import type { Db } from '#lib/db/client.ts'
import type { Candidate } from './newestHits.ts'
import { type Query, toAnyOf } from './query.ts'
import { searchable } from './searchable.ts'

/** So many of the newest hits are put in order by what they say; the others follow by date. */
const RANKED = 120
/** Half of what a notice's age takes from it is gone by then. */
const HALF_OF_AGE_MS = 365 * DAY_MS

/** Hits, the newest first; `inTitle` names the newest of those that have all of it in their titles. */
export interface Found {
  hits: readonly Candidate[]
  inTitle: ReadonlySet<number>
}

/** The order in which hits tell most about what was looked for. */
export const byRelevance = async (
  db: Db,
  query: Query,
  { hits, inTitle }: Found,
  now: Date,
): Promise<readonly Candidate[]> => {
  const titlesFirst = hits.toSorted(
    (a, b) => Number(inTitle.has(b.noticeId)) - Number(inTitle.has(a.noticeId)),
  )
  const first = titlesFirst.slice(0, RANKED)
  const texts = await readTexts(db, query, first)
  const scores = new Map(
    first.map(({ noticeId, publishedAt }) => [
      noticeId,
      scoreOf(texts.get(noticeId), query) + youth(publishedAt, now),
    ]),
  )
  const score = ({ noticeId }: Candidate) => scores.get(noticeId) ?? 0
  // Stable: what is as good stays newest first.
  return [...first.toSorted((a, b) => score(b) - score(a)), ...titlesFirst.slice(RANKED)]
}

interface Text extends Record<string, unknown> {
  title: string
  /** 0 to 1: how close together the words stand, in the more important places. */
  rank: number
}

const readTexts = async (db: Db, query: Query, hits: readonly Candidate[]): Promise<Map<number, Text>> => {
  const ids = sql.param(hits.map(({ noticeId }) => noticeId))
  // 32: the rank as a part of 1. 1: a long text has the words more often.
  const { rows } = await db.execute<Text & { id: string }>(sql`
    select notice_id as id, title,
      ts_rank_cd('{0.05, 0.2, 0.5, 1}', all_vector, ${toAnyOf(query.terms)}::tsquery, 32 | 1) as rank
    from notice_search where notice_id = any(${ids}::bigint[])`)
  return new Map(rows.map(({ id, ...text }) => [Number(id), text]))
}

const scoreOf = (text: Text | undefined, query: Query): number =>
  text ? titleScore(text.title, query) + text.rank : 0

/** How much of what was looked for stands in the title, and of the title in what was looked for. */
const titleScore = (title: string, { terms, parts }: Query): number => {
  const text = searchable(title)
  const has = (word: string) => text.includes(word.replace(/:\*$/, ''))
  const found = terms.filter((alternatives) => alternatives.some((words) => words.every(has))).length
  const whole = parts.filter((part) => text.includes(part))
  const share = Math.min(1, whole.join('').length / Math.max(1, text.length))
  return 2 * (found / Math.max(1, terms.length)) + whole.length / Math.max(1, parts.length) + share
}

const youth = (publishedAt: number, now: Date): number =>
  0.3 * 2 ** -(Math.max(0, now.getTime() - publishedAt) / HALF_OF_AGE_MS)
