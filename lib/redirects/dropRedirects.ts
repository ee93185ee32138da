import { and, eq } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'

/**
 * Takes away the redirects that lead to an address, or one of them by its number, in the transaction of the change.
 * @returns the addresses that lead nowhere now
 */
export const dropRedirects = async (db: Db, to: string, id?: number): Promise<string[]> => {
  const gone = await db
    .delete(redirects)
    .where(and(eq(redirects.toPath, to), id === undefined ? undefined : eq(redirects.id, id)))
    .returning({ path: redirects.fromPath })
  if (gone.length > 0) await invalidate(db, [tags.redirects])
  return gone.map(({ path }) => path)
}
