import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** How often readers were sent on by a redirect, and when last. */
export interface Hits {
  id: number
  hits: number
  lastHitAt: Date
}

/** Adds up how often redirects were used. It changes nothing that a page shows. */
export const countHits = async (db: Db, counted: Hits[]): Promise<void> => {
  if (counted.length === 0) return
  // In one order, so that servers that write at the same time do not wait for each other in a circle.
  const rows = counted.toSorted((a, b) => a.id - b.id)
  await db.execute(sql`
    with given as (
      select g.id, g.hits, g."lastHitAt" as last_hit_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id bigint, hits bigint, "lastHitAt" timestamptz)
    ), locked as (
      select id from redirect where id in (select id from given) order by id for update
    )
    update redirect r set hits = r.hits + g.hits, last_hit_at = greatest(r.last_hit_at, g.last_hit_at)
    from given g join locked using (id) where r.id = g.id`)
}
