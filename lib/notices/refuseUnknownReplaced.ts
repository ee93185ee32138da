import { inArray } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { notices } from '#lib/db/schema/index.ts'

/**
 * Makes sure that a notice takes the place of others only, and of such as there are.
 * @throws DomainError NOT_FOUND | INVALID (itself)
 */
export const refuseUnknownReplaced = async (db: Db, noticeId: number, replaces: number[]): Promise<void> => {
  if (replaces.length === 0) return
  if (replaces.includes(noticeId))
    throw new DomainError('INVALID', 'notices.replaces-itself', { field: 'content.replaces' })
  const found = await db.select({ id: notices.id }).from(notices).where(inArray(notices.id, replaces))
  const missing = replaces.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined)
    throw new DomainError('NOT_FOUND', 'notices.replaced-not-found', {
      id: missing,
      field: 'content.replaces',
    })
}
