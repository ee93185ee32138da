import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { type MoveInput, moveInput } from './schema.ts'

/**
 * Takes a revision back from its reviewers, to go on writing.
 * @throws DomainError NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const recallNotice = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'recall')
    const { id: revisionId, stage } = workingOf(notice)
    await moveRevision(inside, notice, { state: 'returned' })
    await recordEvent(inside, {
      action: 'notice.recalled',
      noticeId: notice.id,
      before: { state: 'in_review', stage },
      after: { state: 'returned', stage: null },
      details: { revisionId },
    })
    return { id: notice.id }
  })
}
