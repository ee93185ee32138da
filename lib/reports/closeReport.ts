import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mistakeReports, outgoingMails } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { answerable } from './answerable.ts'
import { lockReport } from './lockReport.ts'
import { type Closing, closing } from './schema.ts'

/**
 * Closes a report, with a note of what was done about it, and has its sender told where an answer is given.
 * @throws DomainError INVALID (also an answer, where nobody can be sent one) | NOT_FOUND | FORBIDDEN |
 *   ILLEGAL_STATE (somebody else was first)
 */
export const closeReport = async (ctx: Ctx, input: Closing): Promise<void> => {
  const { id, note, answer } = parseInput(closing, input)
  const person = asPerson(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const { path, noticeId, contact, closingNote } = await lockReport(tx, person, id)
    if (closingNote !== null) throw new DomainError('ILLEGAL_STATE', 'reports.closed')
    await tx
      .update(mistakeReports)
      .set({ closedAt: ctx.now, closedBy: person.id, closingNote: note })
      .where(eq(mistakeReports.id, id))
    if (answer !== null) {
      if (!answerable(contact)) throw new DomainError('INVALID', 'reports.no-address', { field: 'answer' })
      const due = { createdAt: ctx.now, dueAt: ctx.now }
      await tx
        .insert(outgoingMails)
        .values({ reportId: id, kind: 'report-answer', params: { answer }, ...due })
    }
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'report.closed',
        ...(noticeId !== undefined && { noticeId }),
        details: { id, path, note, ...(answer !== null && { answered: true }) },
      },
    )
  })
}
