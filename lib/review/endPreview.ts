import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { previewLinks } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { findReadable } from './readableNotice.ts'
import { previewLinkInput } from './schema.ts'

/**
 * Ends a private address of a notice before its time.
 * @throws DomainError INVALID | NOT_FOUND, also where the actor may not read the notice | FORBIDDEN
 */
export const endPreview = async (
  ctx: Ctx,
  input: z.input<typeof previewLinkInput>,
): Promise<{ id: number }> => {
  const { id } = parseInput(previewLinkInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const [link] = await tx.select().from(previewLinks).where(eq(previewLinks.id, id)).for('update')
    const found = link && (await findReadable(inside, link.noticeId))
    if (!found) throw new DomainError('NOT_FOUND', 'review.no-preview')
    assertCan(ctx.actor, 'notice.preview', found.subject)
    if (link.endedAt !== null) return { id }
    await tx.update(previewLinks).set({ endedAt: ctx.now }).where(eq(previewLinks.id, id))
    await recordEvent(inside, {
      action: 'notice.preview-ended',
      noticeId: link.noticeId,
      details: { linkId: id },
    })
    return { id }
  })
}
