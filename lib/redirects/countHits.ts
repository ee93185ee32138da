import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** How often readers were sent on by a redirect, and when last. */
export interface Hits {
  id: number
  hits: number
  lastHitAt: Date
}

/**
 * Adds up how often redirects were used. It changes nothing that a page shows. It waits for nobody: whoever imports or
 * renames takes hold of redirects in an order of their own.
 * @returns the numbers of those that somebody is changing, whose hits are to be counted later
 */
export const countHits = async (db: Db, counted: Hits[]): Promise<Set<number>> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with given as (
      select g.id, g.hits, g."lastHitAt" as last_hit_at
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as g (id bigint, hits bigint, "lastHitAt" timestamptz)
    ), free as (
      select id from redirect where id in (select id from given) for update skip locked
    ), added as (
      update redirect r set hits = r.hits + g.hits, last_hit_at = greatest(r.last_hit_at, g.last_hit_at)
      from given g join free using (id) where r.id = g.id
    )
    select r.id from redirect r join given using (id) where r.id not in (select id from free)`)
  return new Set(rows.map(({ id }) => Number(id)))
}
