import { eq, max } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions, revisionWriters } from '#lib/db/schema/index.ts'
import { assertMayPlace, placeNotice, setFurtherColumns } from '#lib/notices/placeNotice.ts'
import type { NoticeContent, NoticePlace } from '#lib/notices/schema.ts'
import { addWriter, overwriteRevision, writeRevision } from '#lib/notices/writeRevision.ts'
import { lockForMove, type Movable } from './lockForMove.ts'
import { saveInput } from './schema.ts'

/**
 * Writes on at a notice: in its draft, or in a new one where the last was returned or readers have it. What readers
 * see stays as it is. Its place is taken only as long as readers have not seen it; afterwards `arrangeNotice` moves it.
 * @returns the notice's new version, and the draft's id
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const saveNotice = async (
  ctx: Ctx,
  input: z.input<typeof saveInput>,
): Promise<{ id: number; version: number; revisionId: number }> => {
  const { content, place, ...wanted } = parseInput(saveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'save')
    const revisionId = await writeDraft(inside, notice, content)
    const moved =
      place && notice.publishedRevisionId === null ? await changePlace(inside, notice, place) : undefined
    const version = notice.version + 1
    const ownerId = notice.ownerId ?? (ctx.actor.kind === 'person' ? ctx.actor.id : null)
    await tx
      .update(notices)
      .set({ ...moved, workingRevisionId: revisionId, ownerId, version })
      .where(eq(notices.id, notice.id))
    const { revision } = notice
    await recordEvent(inside, {
      action: revision?.id === revisionId ? 'notice.saved' : 'notice.begun-anew',
      noticeId: notice.id,
      before: { title: revision?.title ?? null, columnId: notice.columnId },
      after: { title: content.title, columnId: moved?.columnId ?? notice.columnId },
      details: { revisionId },
    })
    return { id: notice.id, version, revisionId }
  })
}

const writeDraft = async (ctx: Ctx, notice: Movable, content: NoticeContent): Promise<number> => {
  const { revision } = notice
  if (revision?.state === 'draft') {
    await overwriteRevision(ctx, { id: revision.id, content })
    await addWriter(ctx, revision.id)
    return revision.id
  }
  const [newest] = await ctx.db
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.noticeId, notice.id))
  const number = (newest?.number ?? 0) + 1
  const id = await writeRevision(ctx, { noticeId: notice.id, number, content })
  await addWriter(ctx, id)
  if (revision) {
    // Whoever wrote what was returned has a part in what became of it.
    const before = notice.subject.writerIds.map((userId) => ({ revisionId: id, userId }))
    if (before.length > 0) await ctx.db.insert(revisionWriters).values(before).onConflictDoNothing()
  }
  return id
}

const changePlace = async (ctx: Ctx, notice: Movable, place: NoticePlace) => {
  const { furtherColumnIds, ...own } = place
  const { lang, further } = await placeNotice(ctx.db, place)
  await assertMayPlace(ctx, 'notice.create', [place.columnId, ...further])
  // A notice keeps its further columns' language, so they leave before it changes its own.
  await setFurtherColumns(ctx.db, { id: notice.id, lang, further: [] })
  await ctx.db
    .update(notices)
    .set({ ...own, lang })
    .where(eq(notices.id, notice.id))
  await setFurtherColumns(ctx.db, { id: notice.id, lang, further })
  return own
}
