import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { furtherColumns, notices } from '#lib/db/schema/index.ts'
import { placeNotice } from './placeNotice.ts'
import { type NewNotice, newNotice } from './schema.ts'
import { writeRevision } from './writeRevision.ts'

/**
 * Begins a notice in a column, with its first revision as a draft.
 * @returns ids of the notice and of the revision
 * @throws DomainError INVALID | NOT_FOUND (a column, an attachment, an image) | ILLEGAL_STATE (a column is a
 *   link elsewhere)
 */
export const createNotice = async (
  ctx: Ctx,
  input: NewNotice,
): Promise<{ id: number; revisionId: number }> => {
  const { content, ...place } = parseInput(newNotice, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const { lang, further } = await placeNotice(tx, place)
    const [notice] = await tx
      .insert(notices)
      .values({ columnId: place.columnId, lang, createdAt: ctx.now })
      .returning({ id: notices.id })
    if (!notice) throw new Error('an inserted notice came back without its id')
    if (further.length > 0) {
      await tx
        .insert(furtherColumns)
        .values(further.map((id) => ({ noticeId: notice.id, columnId: id, lang })))
    }
    const revisionId = await writeRevision(inside, { noticeId: notice.id, number: 1, content })
    await tx.update(notices).set({ workingRevisionId: revisionId }).where(eq(notices.id, notice.id))
    await recordEvent(inside, { action: 'notice.created', noticeId: notice.id, details: { revisionId } })
    return { id: notice.id, revisionId }
  })
}
