import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { type MoveInput, moveInput } from './schema.ts'

/**
 * Calls a planned publication off; the revision stays approved.
 * @throws DomainError NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const unscheduleNotice = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'unschedule')
    const { id: revisionId, scheduledFor } = workingOf(notice)
    await moveRevision(inside, notice, { state: 'approved' })
    await recordEvent(inside, {
      action: 'notice.unscheduled',
      noticeId: notice.id,
      before: { state: 'scheduled', scheduledFor },
      after: { state: 'approved', scheduledFor: null },
      details: { revisionId },
    })
    return { id: notice.id }
  })
}
