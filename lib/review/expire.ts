import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { lockForMove } from './lockForMove.ts'
import { type MoveInput, moveInput } from './schema.ts'

const earlier = (planned: Date | null, now: Date): Date => (planned && planned < now ? planned : now)

/**
 * Ends a notice: it leaves the lists, and its page stays and says that it is over.
 * @throws DomainError NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const expireNotice = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'expire')
    const after = { state: 'expired', pinnedUntil: null, expiresAt: earlier(notice.expiresAt, ctx.now) }
    await tx
      .update(notices)
      .set({ ...after, version: notice.version + 1 })
      .where(eq(notices.id, notice.id))
    await invalidateNotice(tx, notice, await relist(tx, notice.id))
    await recordEvent(inside, {
      action: 'notice.expired',
      noticeId: notice.id,
      before: { state: notice.state, pinnedUntil: notice.pinnedUntil, expiresAt: notice.expiresAt },
      after,
    })
    return { id: notice.id }
  })
}
