import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { type MoveInput, moveInput } from './schema.ts'

/**
 * Gives a draft up; it stays in the history. What readers see stays as it is.
 * @throws DomainError NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const discardDraft = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'discard')
    const { id: revisionId, state, title } = workingOf(notice)
    await moveRevision(inside, notice, { state: 'discarded' })
    await recordEvent(inside, {
      action: 'notice.discarded',
      noticeId: notice.id,
      before: { state },
      after: { state: 'discarded' },
      details: { revisionId, title },
    })
    return { id: notice.id }
  })
}
