import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { keepSnapshot } from '#lib/notices/draftSnapshot.ts'
import { changedFurther, furtherColumnsOf, setFurtherColumns } from '#lib/notices/furtherColumns.ts'
import { placeNotice } from '#lib/notices/placeNotice.ts'
import type { NoticeContent, NoticePlace } from '#lib/notices/schema.ts'
import { setTranslation, translationOf } from '#lib/notices/translation.ts'
import { addWriter, nextNumber, overwriteRevision, writeRevision } from '#lib/notices/writeRevision.ts'
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
  const { content, place, auto, ...wanted } = parseInput(saveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'save')
    const revisionId = await writeDraft(inside, notice, content)
    const isPlaced = notice.publishedRevisionId === null
    const moved = place && isPlaced ? await changePlace(inside, notice, place) : undefined
    const isTold = await keepSnapshot(inside, { revisionId, content, isDeliberate: !auto })
    const version = notice.version + 1
    const ownerId = ownerOf(ctx, notice)
    await tx
      .update(notices)
      .set({ workingRevisionId: revisionId, ownerId, version })
      .where(eq(notices.id, notice.id))
    const { revision } = notice
    const begins = revision?.id !== revisionId
    // What the screen saves by itself every few seconds is told of once in a while.
    if (isTold || begins || moved?.isChanged) {
      await recordEvent(inside, {
        action: begins ? 'notice.begun-anew' : 'notice.saved',
        noticeId: notice.id,
        before: { title: revision?.title ?? null, text: digestOf(revision?.bodyHtml), ...placeOf(notice) },
        after: {
          title: content.title,
          text: digestOf(sanitizeBody(content.bodyHtml)),
          ...placeOf({ ...notice, ownerId, ...moved?.own }),
          ...(moved && { furtherColumnIds: moved.further, translationId: moved.translationId }),
        },
        details: { revisionId },
      })
    }
    return { id: notice.id, version, revisionId }
  })
}

const writeDraft = async (ctx: Ctx, notice: Movable, content: NoticeContent): Promise<number> => {
  const { revision } = notice
  if (revision?.state === 'draft') {
    await overwriteRevision(ctx, { id: revision.id, noticeId: notice.id, content })
    await addWriter(ctx, revision.id)
    return revision.id
  }
  const number = await nextNumber(ctx.db, notice.id)
  const id = await writeRevision(ctx, { noticeId: notice.id, number, content })
  await addWriter(ctx, id)
  // Whoever wrote what was returned, or given up before readers saw anything, has a part in what became of it.
  if (revision || notice.publishedRevisionId === null) await inheritWriters(ctx, id, number - 1, notice.id)
  return id
}

const inheritWriters = async ({ db }: Ctx, id: number, before: number, noticeId: number): Promise<void> => {
  await db.execute(sql`
    insert into revision_writer (revision_id, user_id)
    select ${id}, w.user_id from revision_writer w join revision r on r.id = w.revision_id
    where r.notice_id = ${noticeId} and r.number = ${before}
    on conflict do nothing`)
}

/** Whoever begins a revision where none was being worked on answers for it. */
const ownerOf = ({ actor }: Ctx, { ownerId, revision }: Movable): number | null => {
  const self = actor.kind === 'person' ? actor.id : null
  return revision ? (ownerId ?? self) : (self ?? ownerId)
}

const placeOf = ({ columnId, pinnedUntil, expiresAt, ownerId }: Omit<Movable, 'subject' | 'revision'>) => ({
  ...{ columnId, pinnedUntil, expiresAt, ownerId },
})

/** Tells one text from another in the audit trail, which does not keep them. */
const digestOf = (html: string | undefined): string | null =>
  html === undefined ? null : createHash('sha256').update(html).digest('hex').slice(0, 16)

const changePlace = async (ctx: Ctx, notice: Movable, place: NoticePlace) => {
  const { furtherColumnIds, translationId: wished, ...own } = place
  const { lang, further: asked } = await placeNotice(ctx.db, place)
  const before = (await furtherColumnsOf(ctx.db, notice.id)).map(({ columnId }) => columnId)
  const further = await changedFurther(ctx, 'notice.create', {
    before: { main: notice.columnId, further: before },
    wanted: { main: own.columnId, further: asked },
  })
  const had = await translationOf(ctx.db, notice.id)
  const kept = lang === notice.lang ? had : null
  const translationId = wished === undefined ? kept : wished
  // Both keep the notice's language, so they leave before it changes it.
  await setFurtherColumns(ctx.db, { id: notice.id, lang, further: [] })
  if (lang !== notice.lang) await setTranslation(ctx, notice, null)
  await ctx.db
    .update(notices)
    .set({ ...own, lang })
    .where(eq(notices.id, notice.id))
  await setFurtherColumns(ctx.db, { id: notice.id, lang, further })
  await setTranslation(ctx, { id: notice.id, lang }, translationId)
  const { columnId, pinnedUntil, expiresAt } = notice
  const placeBefore = { columnId, pinnedUntil, expiresAt }
  const isChanged = !isDeepStrictEqual(
    [own, further.toSorted(), translationId],
    [placeBefore, before.toSorted(), had],
  )
  return { own, further, translationId, isChanged }
}
