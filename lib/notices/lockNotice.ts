import { eq } from 'drizzle-orm'
import { lockTree } from '#lib/columns/lockTree.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { notices } from '#lib/db/schema/index.ts'

/**
 * The notice's row, locked until the transaction ends, and with it the tree of columns, which its lists go by: against
 * every other command, and not against rows that only name it, so that two notices may come to name each other at once.
 * @param version the version that the caller has seen, where it has to be the newest
 * @throws DomainError NOT_FOUND | CONFLICT
 */
export const lockNotice = async (db: Db, { id, version }: { id: number; version?: number }) => {
  await lockTree(db, 'shared')
  const [notice] = await db.select().from(notices).where(eq(notices.id, id)).for('no key update')
  if (!notice) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  if (version !== undefined && notice.version !== version)
    throw new DomainError('CONFLICT', 'notices.changed', { id })
  return notice
}
