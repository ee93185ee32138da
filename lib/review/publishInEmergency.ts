import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockForMove } from './lockForMove.ts'
import { workingOf } from './moveRevision.ts'
import { emergencyInput } from './schema.ts'
import { showRevision } from './show.ts'

/**
 * Shows what is being worked on to readers although nobody has reviewed it, for a reason that the audit trail keeps:
 * by an administrator where there is no time, and for what comes from a site where it was published before.
 * @throws DomainError INVALID (also for a date in the future) | NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const publishInEmergency = async (
  ctx: Ctx,
  input: z.input<typeof emergencyInput>,
): Promise<{ id: number }> => {
  const { reason, publishedAt, pinnedUntil, ...wanted } = parseInput(emergencyInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'publish-in-emergency')
    const listedOn = notice.publishedAt ?? publishedAt
    if (listedOn && listedOn > ctx.now)
      throw new DomainError('INVALID', 'review.date-in-future', { id: notice.id })
    const { id, state, stage } = workingOf(notice)
    await showRevision(inside, notice, { publishedAt, pinnedUntil })
    await recordEvent(inside, {
      action: 'notice.published-in-emergency',
      noticeId: notice.id,
      before: { state, stage, publishedRevisionId: notice.publishedRevisionId },
      after: { state: 'published', stage: null, publishedRevisionId: id },
      details: { revisionId: id, reason },
    })
    return { id: notice.id }
  })
}
