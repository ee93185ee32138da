import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'

const withdrawInput = z.object({
  id: z.number().int().positive(),
  /** The notice's version that the caller has seen; absent where there was no time for it to change. */
  version: z.number().int().positive().optional(),
  /** What readers are told at its address. */
  reason: z.string().trim().min(1).max(500),
})

export type WithdrawInput = z.infer<typeof withdrawInput>

/**
 * Takes a notice from readers for good (撤回): its address answers 410 and says why, lists and attachments no
 * longer have it, its revisions stay in the history.
 * @throws DomainError INVALID | NOT_FOUND | CONFLICT | ILLEGAL_STATE (readers do not see it)
 */
export const withdrawNotice = async (
  { db, actor, now }: Ctx,
  input: WithdrawInput,
): Promise<{ id: number }> => {
  const { reason, ...wanted } = parseInput(withdrawInput, input)
  return db.transaction(async (tx) => {
    const notice = await lockNotice(tx, wanted)
    if (notice.state !== 'published' && notice.state !== 'expired') {
      throw new DomainError('ILLEGAL_STATE', 'review.not-withdrawable', {
        id: notice.id,
        state: notice.state,
      })
    }
    await tx
      .update(notices)
      .set({
        state: 'withdrawn',
        withdrawnAt: now,
        withdrawalReason: reason,
        pinnedUntil: null,
        version: notice.version + 1,
      })
      .where(eq(notices.id, notice.id))
    await invalidateNotice(tx, notice, await relist(tx, notice.id))
    await recordEvent(
      { db: tx, actor, now },
      { action: 'notice.withdrawn', noticeId: notice.id, details: { reason } },
    )
    return { id: notice.id }
  })
}
