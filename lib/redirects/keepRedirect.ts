import { sql } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockRedirects } from './lockRedirects.ts'
import { releaseAddress } from './releaseAddress.ts'

interface Moved {
  from: string
  to: string
  /** Whether what lay below the one lies below the other as well. */
  coversBelow: boolean
}

/**
 * Has an address lead to where its page is now, in the transaction that moved it. What led to the old address leads on
 * to the new one, so that no reader is sent on twice; what led away from the new one is gone, since a page is there.
 */
export const keepRedirect = async (
  { db, actor, now }: Ctx,
  { from, to, coversBelow }: Moved,
): Promise<void> => {
  await lockRedirects(db)
  await releaseAddress(db, to)
  await db.execute(sql`update redirect set to_path = ${to} where to_path = ${from}`)
  if (coversBelow) await leadOnBelow(db, from, to)
  await db.execute(sql`
    insert into redirect (from_path, to_path, covers_below, created_by, created_at)
    values (${from}, ${to}, ${coversBelow}, ${actor.name}, ${now})
    on conflict (from_path) do update set to_path = excluded.to_path, covers_below = excluded.covers_below,
      created_by = excluded.created_by, created_at = excluded.created_at`)
  await invalidate(db, [tags.redirects])
}

/** What led below the old address leads below the new one, but for what would lead to itself. */
const leadOnBelow = async (db: Db, from: string, to: string): Promise<void> => {
  const isBelow = sql`starts_with(to_path, ${from}::text || '/')`
  const moved = sql`${to}::text || substr(to_path, length(${from}::text) + 1)`
  await db.execute(sql`delete from redirect where ${isBelow} and from_path = ${moved}`)
  await db.execute(sql`update redirect set to_path = ${moved} where ${isBelow}`)
}
