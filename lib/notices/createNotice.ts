import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { keepSnapshot } from './draftSnapshot.ts'
import { setFurtherColumns } from './furtherColumns.ts'
import { assertMayPlace, placeNotice } from './placeNotice.ts'
import { type NewNotice, newNotice } from './schema.ts'
import { setTranslation } from './translation.ts'
import { addWriter, writeRevision } from './writeRevision.ts'

/**
 * Begins a notice in a column, with its first revision as a draft, which belongs to who began it.
 * @returns ids of the notice and of the revision
 * @throws DomainError INVALID | FORBIDDEN (for one of the columns) | NOT_FOUND (a column, an attachment, an image) |
 *   ILLEGAL_STATE (a column is a link elsewhere)
 */
export const createNotice = async (
  ctx: Ctx,
  input: NewNotice,
): Promise<{ id: number; revisionId: number }> => {
  const { content, furtherColumnIds, translationId, ...place } = parseInput(newNotice, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    await lockTree(tx, 'shared')
    const { lang, further } = await placeNotice(tx, { ...place, furtherColumnIds })
    await assertMayPlace(inside, [place.columnId, ...further])
    const ownerId = ctx.actor.kind === 'person' ? ctx.actor.id : null
    const [notice] = await tx
      .insert(notices)
      .values({ ...place, lang, ownerId, createdAt: ctx.now })
      .returning({ id: notices.id })
    if (!notice) throw new Error('an inserted notice came back without its id')
    await setFurtherColumns(tx, { id: notice.id, lang, further })
    if (translationId) await setTranslation(inside, { id: notice.id, lang }, translationId)
    const revisionId = await writeRevision(inside, { noticeId: notice.id, number: 1, content })
    await addWriter(inside, revisionId)
    await keepSnapshot(inside, { revisionId, content, isDeliberate: true })
    await tx.update(notices).set({ workingRevisionId: revisionId }).where(eq(notices.id, notice.id))
    await recordEvent(inside, {
      action: 'notice.created',
      noticeId: notice.id,
      after: { title: content.title, ...place, furtherColumnIds: further, ownerId },
      details: { revisionId },
    })
    return { id: notice.id, revisionId }
  })
}
