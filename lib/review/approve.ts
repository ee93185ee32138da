import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { approvals } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { type MoveInput, moveInput } from './schema.ts'
import { tellNext } from './tellNext.ts'

/**
 * Passes the stage that a revision waits for; after the last one it is approved.
 * @throws DomainError NOT_FOUND | FORBIDDEN (also for its writers, and who passed another stage) | CONFLICT |
 *   ILLEGAL_STATE
 */
export const approveNotice = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'approve')
    const { id: revisionId, stage, stages } = workingOf(notice)
    if (stage === null || stages === null)
      throw new Error(`revision ${revisionId} is in review without a stage`)
    const { id: userId } = asPerson(ctx.actor)
    await tx.insert(approvals).values({ revisionId, stage, userId, at: ctx.now })
    const after =
      stage < stages ? ({ state: 'in_review', stage: stage + 1 } as const) : ({ state: 'approved' } as const)
    await moveRevision(inside, notice, after)
    await recordEvent(inside, {
      action: 'notice.approved',
      noticeId: notice.id,
      before: { state: 'in_review', stage },
      after,
      details: { revisionId, stage, stages },
    })
    await tellNext(inside, notice, after.state === 'approved' ? 'publication-waits' : 'review-waits')
    return { id: notice.id }
  })
}
