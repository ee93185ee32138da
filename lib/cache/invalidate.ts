import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** Channel on which servers tell each other that there are invalidations to read. */
export const CHANNEL = 'gaoshi_invalidation'

/**
 * Says that pages which show one of the tags are out of date, in the transaction of the change: in force on
 * every server once that commits, and on this one before `invalidationsInForce()` returns.
 * @param warm addresses that readers will ask for next, rendered at once
 */
export const invalidate = async (db: Db, tags: string[], warm: string[] = []): Promise<void> => {
  const changed = [...new Set(tags)]
  if (changed.length === 0) return
  await db.execute(sql`
    insert into invalidation (tag, warm)
    select * from unnest(${sql.param(changed)}::text[], ${sql.param(warm.slice(0, changed.length))}::text[])`)
  await db.execute(sql`select pg_notify(${CHANNEL}, '')`)
}
