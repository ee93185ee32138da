import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision } from './moveRevision.ts'
import { withdrawInput } from './schema.ts'
import { tellEngines } from './tellEngines.ts'

/**
 * Takes a notice from readers for good (撤回): its address answers 410 and says why, lists and attachments no
 * longer have it, its revisions stay in the history. What was being worked on is discarded.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE (readers do not see it)
 */
export const withdrawNotice = async (
  ctx: Ctx,
  input: z.input<typeof withdrawInput>,
): Promise<{ id: number }> => {
  const { reason, ...wanted } = parseInput(withdrawInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'withdraw')
    if (notice.revision) await moveRevision(inside, notice, { state: 'discarded' })
    await tx
      .update(notices)
      .set({
        state: 'withdrawn',
        withdrawnAt: ctx.now,
        withdrawalReason: reason,
        pinnedUntil: null,
        version: notice.version + 1,
      })
      .where(eq(notices.id, notice.id))
    await invalidateNotice(tx, notice, await relist(tx, notice.id))
    await tellEngines(inside, notice, 'withdrawn')
    await recordEvent(inside, {
      action: 'notice.withdrawn',
      noticeId: notice.id,
      before: { state: notice.state },
      after: { state: 'withdrawn' },
      details: { reason, discarded: notice.revision?.id ?? null },
    })
    return { id: notice.id }
  })
}
