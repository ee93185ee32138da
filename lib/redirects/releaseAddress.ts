import { eq } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'

/** A page stands at this address from now on: nothing leads away from it, in the transaction that put it there. */
export const releaseAddress = async (db: Db, path: string): Promise<void> => {
  const gone = await db.delete(redirects).where(eq(redirects.fromPath, path)).returning({ id: redirects.id })
  if (gone.length > 0) await invalidate(db, [tags.redirects])
}
