import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { type NewNotice, noticeContent } from './schema.ts'
import { nextNumber, writeRevision } from './writeRevision.ts'

/**
 * Puts a new revision in the place of the one that is being worked on, which is discarded and stays in the
 * history. The notice's row has to be locked (`lockNotice`).
 * @returns the new revision's id
 * @throws DomainError INVALID | NOT_FOUND (an attachment, an image) | ILLEGAL_STATE (nothing is being worked on)
 */
export const rewriteDraft = async (
  ctx: Ctx,
  notice: { id: number; workingRevisionId: number | null; version: number },
  input: NewNotice['content'],
): Promise<number> => {
  const content = parseInput(noticeContent, input)
  if (notice.workingRevisionId === null) {
    throw new DomainError('ILLEGAL_STATE', 'notices.no-draft', { id: notice.id })
  }
  const revisionId = await writeRevision(ctx, {
    noticeId: notice.id,
    number: await nextNumber(ctx.db, notice.id),
    content,
  })
  await ctx.db.update(revisions).set({ state: 'discarded' }).where(eq(revisions.id, notice.workingRevisionId))
  await ctx.db
    .update(notices)
    .set({ workingRevisionId: revisionId, version: notice.version + 1 })
    .where(eq(notices.id, notice.id))
  return revisionId
}
