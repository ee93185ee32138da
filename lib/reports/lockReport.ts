import { sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { may } from './scope.ts'

type Row = {
  [key: string]: unknown
  path: string
  notice_id: string | null
  fingerprint: string
  contact: string | null
  closing_note: string | null
  may_read: boolean
  may_close: boolean
}

/**
 * A report, locked for a change that closing or reopening makes.
 * @throws DomainError NOT_FOUND | FORBIDDEN
 */
export const lockReport = async (tx: Transaction, actor: Actor, id: number) => {
  const forbidden = new DomainError('FORBIDDEN', 'forbidden', { action: 'report.close' })
  if (!canSomewhere(actor, 'report.close')) throw forbidden
  const { rows } = await tx.execute<Row>(sql`
    select m.path, m.notice_id, m.fingerprint, m.contact, m.closing_note,
      ${may(actor, 'report.read')} as may_read, ${may(actor, 'report.close')} as may_close
    from mistake_report m left join notice n on n.id = m.notice_id
    where m.id = ${id} for update of m`)
  const [row] = rows
  if (!row?.may_read) throw new DomainError('NOT_FOUND', 'reports.not-found', { id })
  if (!row.may_close) throw forbidden
  const { path, fingerprint, contact, closing_note: closingNote } = row
  const noticeId = row.notice_id === null ? undefined : Number(row.notice_id)
  return { path, fingerprint, contact, closingNote, ...(noticeId !== undefined && { noticeId }) }
}
