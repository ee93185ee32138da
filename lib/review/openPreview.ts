import { randomBytes } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { previewPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { previewLinks } from '#lib/db/schema/index.ts'
import { asPerson, assertCan } from '#lib/policy/assertCan.ts'
import { livingPreview, ownToken } from './ownPreview.ts'
import { readableNotice } from './readableNotice.ts'
import { OWN_PREVIEW_HOURS, previewInput } from './schema.ts'

/**
 * Makes a private address at which whoever has it reads a notice as readers would see it now, until it expires. Only
 * its hash is kept, so it is shown this once; who looks at it for themselves is led to where they looked before, as long
 * as that is good for a while yet.
 * @throws DomainError INVALID | NOT_FOUND, also where the actor may not read the notice | FORBIDDEN |
 *   ILLEGAL_STATE (withdrawn, or in quarantine)
 */
export const openPreview = async (
  ctx: Ctx,
  input: z.input<typeof previewInput>,
): Promise<{ path: string; expiresAt: Date }> => {
  const { id, hours } = parseInput(previewInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const { notice, subject } = await readableNotice(inside, id)
    assertCan(ctx.actor, 'notice.preview', subject)
    // It opens to whoever has the address, and these are for nobody outside.
    if (notice.state === 'withdrawn' || notice.state === 'quarantined')
      throw new DomainError('ILLEGAL_STATE', 'review.no-preview-now')
    const link = { noticeId: id, createdBy: asPerson(ctx.actor).id, createdAt: ctx.now }
    const isOwn = hours === OWN_PREVIEW_HOURS
    const living = isOwn ? await livingPreview(inside, { noticeId: id, userId: link.createdBy }) : undefined
    if (living) {
      return { path: previewPath(notice.lang as Language, living.token), expiresAt: living.expiresAt }
    }
    const token = isOwn ? ownToken(link) : randomBytes(24).toString('base64url')
    const expiresAt = new Date(ctx.now.getTime() + hours * 3_600_000)
    // What is over means nothing any more.
    await tx
      .delete(previewLinks)
      .where(and(eq(previewLinks.noticeId, id), lt(previewLinks.expiresAt, ctx.now)))
    const [made] = await tx
      .insert(previewLinks)
      .values({ ...link, tokenHash: sha256(token), expiresAt })
      // Two windows of one person, in the same millisecond.
      .onConflictDoNothing()
      .returning({ id: previewLinks.id })
    const details = { linkId: made?.id, expiresAt }
    if (made) await recordEvent(inside, { action: 'notice.preview-opened', noticeId: id, details })
    return { path: previewPath(notice.lang as Language, token), expiresAt }
  })
}
