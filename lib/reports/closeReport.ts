import { eq, sql } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mistakeReports } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { type Closing, closing } from './schema.ts'
import { may } from './scope.ts'

type Row = {
  [key: string]: unknown
  path: string
  notice_id: string | null
  is_open: boolean
  may_read: boolean
  may_close: boolean
}

/**
 * Closes a report, with a note of what was done about it.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | ILLEGAL_STATE (somebody else was first)
 */
export const closeReport = async (ctx: Ctx, input: Closing): Promise<void> => {
  const { id, note } = parseInput(closing, input)
  const person = asPerson(ctx.actor)
  const forbidden = new DomainError('FORBIDDEN', 'forbidden', { action: 'report.close' })
  if (!canSomewhere(person, 'report.close')) throw forbidden
  await ctx.db.transaction(async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select m.path, m.notice_id, m.closed_at is null as is_open,
        ${may(person, 'report.read')} as may_read, ${may(person, 'report.close')} as may_close
      from mistake_report m left join notice n on n.id = m.notice_id
      where m.id = ${id} for update of m`)
    const [report] = rows
    if (!report?.may_read) throw new DomainError('NOT_FOUND', 'reports.not-found', { id })
    if (!report.may_close) throw forbidden
    if (!report.is_open) throw new DomainError('ILLEGAL_STATE', 'reports.closed')
    await tx
      .update(mistakeReports)
      .set({ closedAt: ctx.now, closedBy: person.id, closingNote: note })
      .where(eq(mistakeReports.id, id))
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'report.closed',
        ...(report.notice_id !== null && { noticeId: Number(report.notice_id) }),
        details: { id, path: report.path, note },
      },
    )
  })
}
