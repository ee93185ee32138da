import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { can } from '#lib/policy/can.ts'
import { lockForMove, subjectOf } from './lockForMove.ts'
import { workingOf } from './moveRevision.ts'
import { publishInput } from './schema.ts'
import { showRevision } from './show.ts'

/**
 * Shows an approved revision to readers. Asked for again with the same `revisionId`, it is published already, and
 * nothing more happens.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const publishNotice = async (
  ctx: Ctx,
  input: z.input<typeof publishInput>,
): Promise<{ id: number }> => {
  const { revisionId, ...wanted } = parseInput(publishInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const before = await lockNotice(tx, { id: wanted.id })
    const isDone = revisionId !== undefined && before.publishedRevisionId === revisionId
    if (isDone && can(ctx.actor, 'notice.publish', await subjectOf(tx, before))) return { id: before.id }
    const notice = await lockForMove(inside, wanted, 'publish')
    if (revisionId !== undefined && workingOf(notice).id !== revisionId)
      throw new DomainError('CONFLICT', 'notices.changed', { id: notice.id })
    const { id, state, scheduledFor } = workingOf(notice)
    await showRevision(inside, notice)
    await recordEvent(inside, {
      action: notice.publishedRevisionId === null ? 'notice.published' : 'notice.corrected',
      noticeId: notice.id,
      before: { state, scheduledFor, publishedRevisionId: notice.publishedRevisionId },
      after: { state: 'published', scheduledFor: null, publishedRevisionId: id },
      details: { revisionId: id },
    })
    return { id: notice.id }
  })
}
