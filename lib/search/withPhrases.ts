import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import type { Candidate } from './newestHits.ts'

/** So many of the newest that have the words are looked into for phrases. */
export const LOOKED_INTO = 600

/**
 * Those of the newest hits in which words follow each other: the index knows words and not their places, so each text has
 * to say it itself.
 * @param phrases each a `tsquery`
 */
export const withPhrases = async (
  db: Db,
  phrases: readonly string[],
  hits: readonly Candidate[],
): Promise<readonly Candidate[]> => {
  if (phrases.length === 0 || hits.length === 0) return hits
  const newest = hits.slice(0, LOOKED_INTO)
  const ids = sql.param(newest.map(({ noticeId }) => noticeId))
  const followed = phrases.map((phrase) => sql`all_vector @@ ${phrase}::tsquery`)
  const { rows } = await db.execute<{ id: string }>(sql`
    select notice_id as id from notice_search
    where notice_id = any(${ids}::bigint[]) and ${sql.join(followed, sql` and `)}`)
  const fitting = new Set(rows.map(({ id }) => Number(id)))
  return newest.filter(({ noticeId }) => fitting.has(noticeId))
}
