import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { scheduleInput } from './schema.ts'

/** Nobody plans further ahead; who does has mistyped the year. */
const FURTHEST_MS = 2 * 366 * DAY_MS

/**
 * Sets when an approved revision is published, or another time for it.
 * @throws DomainError INVALID (a time that is past, or more than two years away) | NOT_FOUND | FORBIDDEN | CONFLICT |
 *   ILLEGAL_STATE
 */
export const scheduleNotice = async (
  ctx: Ctx,
  input: z.input<typeof scheduleInput>,
): Promise<{ id: number }> => {
  const { at, ...wanted } = parseInput(scheduleInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'schedule')
    if (at <= ctx.now) throw new DomainError('INVALID', 'review.time-past', { field: 'at' })
    if (at.getTime() > ctx.now.getTime() + FURTHEST_MS)
      throw new DomainError('INVALID', 'review.time-too-far', { field: 'at' })
    const { id: revisionId, state, scheduledFor } = workingOf(notice)
    await moveRevision(inside, notice, { state: 'scheduled', scheduledFor: at })
    await recordEvent(inside, {
      action: 'notice.scheduled',
      noticeId: notice.id,
      before: { state, scheduledFor },
      after: { state: 'scheduled', scheduledFor: at },
      details: { revisionId },
    })
    return { id: notice.id }
  })
}
