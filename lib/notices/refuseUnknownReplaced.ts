import { sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { nameableBy } from './nameable.ts'

/**
 * Makes sure that a notice takes the place of others only, and of such as its writer may name; what another writer of
 * it has named before may stay.
 * @throws DomainError NOT_FOUND | INVALID (itself)
 */
export const refuseUnknownReplaced = async (
  { db, actor }: Ctx,
  noticeId: number,
  replaces: number[],
): Promise<void> => {
  if (replaces.length === 0) return
  if (replaces.includes(noticeId))
    throw new DomainError('INVALID', 'notices.replaces-itself', { field: 'content.replaces' })
  const { rows } = await db.execute<{ id: string }>(sql`
    select n.id from notice n where n.id = any(${sql.param(replaces)}::bigint[]) and (${nameableBy(actor)} or exists (
      select from revision_replaces p join revision r on r.id = p.revision_id
      where r.notice_id = ${noticeId} and p.notice_id = n.id))`)
  const missing = replaces.find((id) => !rows.some((row) => Number(row.id) === id))
  if (missing !== undefined)
    throw new DomainError('NOT_FOUND', 'notices.replaced-not-found', {
      id: missing,
      field: 'content.replaces',
    })
}
