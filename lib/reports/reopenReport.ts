import { and, eq, isNull } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mistakeReports, outgoingMails } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockReport } from './lockReport.ts'
import { type Reopening, reopening } from './schema.ts'

/**
 * Takes back that a report was closed: it waits again, and an answer that was not sent yet is not sent any more.
 * One that is on its way already cannot be taken back.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | ILLEGAL_STATE (it is open, or was sent in anew since)
 */
export const reopenReport = async (ctx: Ctx, input: Reopening): Promise<void> => {
  const { id } = parseInput(reopening, input)
  const person = asPerson(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const { path, noticeId, fingerprint, closingNote } = await lockReport(tx, person, id)
    if (closingNote === null) throw new DomainError('ILLEGAL_STATE', 'reports.open')
    const again = and(eq(mistakeReports.fingerprint, fingerprint), isNull(mistakeReports.closedAt))
    if ((await tx.$count(mistakeReports, again)) > 0)
      throw new DomainError('ILLEGAL_STATE', 'reports.reported-again')
    await tx
      .update(mistakeReports)
      .set({ closedAt: null, closedBy: null, closingNote: null })
      .where(eq(mistakeReports.id, id))
    await tx.delete(outgoingMails).where(and(eq(outgoingMails.reportId, id), isNull(outgoingMails.sentAt)))
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'report.reopened',
        ...(noticeId !== undefined && { noticeId }),
        details: { id, path, note: closingNote },
      },
    )
  })
}
