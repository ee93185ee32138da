import { eq, inArray, max } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns, notices, revisions } from '#lib/db/schema/index.ts'
import { changedFurther, furtherColumnsOf, setFurtherColumns } from '#lib/notices/furtherColumns.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { lockNeighbourhoods, relist } from '#lib/notices/listing.ts'
import { placeNotice } from '#lib/notices/placeNotice.ts'
import type { NoticePlace } from '#lib/notices/schema.ts'
import { setTranslation, translationOf } from '#lib/notices/translation.ts'
import { lockForMove, type Movable } from './lockForMove.ts'
import { arrangeInput } from './schema.ts'

/**
 * Moves a notice to other columns of its language, and sets until when it is pinned and when it ends. One that was
 * over comes back where its new end lies ahead.
 * @returns the notice's new version
 * @throws DomainError INVALID (also for another language) | NOT_FOUND | FORBIDDEN (for one of the columns) | CONFLICT |
 *   ILLEGAL_STATE (also where it would come into a column past its reviewers)
 */
export const arrangeNotice = async (
  ctx: Ctx,
  input: z.input<typeof arrangeInput>,
): Promise<{ id: number; version: number }> => {
  const { place, ...wanted } = parseInput(arrangeInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    return placeAnew(inside, await lockForMove(inside, wanted, 'arrange'), place, 'notice.arrange')
  })
}

/**
 * Gives a notice that is locked for it another place.
 * @param right what the actor needs in columns that are new to it
 */
export const placeAnew = async (
  ctx: Ctx,
  notice: Movable,
  place: NoticePlace,
  right: 'notice.arrange' | 'notice.create',
): Promise<{ id: number; version: number }> => {
  const { db } = ctx
  const { furtherColumnIds, translationId: wished, ...own } = place
  const { lang, further: asked } = await placeNotice(db, place)
  if (lang !== notice.lang) {
    const field = 'place.columnId'
    throw new DomainError('INVALID', 'notices.language-stays', { lang: notice.lang, field })
  }
  const before = (await furtherColumnsOf(db, notice.id)).map(({ columnId }) => columnId)
  const further = await changedFurther(ctx, right, {
    before: { main: notice.columnId, further: before },
    wanted: { main: own.columnId, further: asked },
  })
  const had = [notice.columnId, ...before]
  await refusePastReview(
    ctx,
    notice,
    [own.columnId, ...further].filter((id) => !had.includes(id)),
  )
  const state = stateAfter(notice.state, own.expiresAt, ctx.now)
  await lockNeighbourhoods(db, [notice.columnId, own.columnId])
  await setFurtherColumns(db, { id: notice.id, lang, further })
  const translationBefore = await translationOf(db, notice.id)
  const translationId = wished === undefined ? translationBefore : wished
  // Both the page that loses the link and the one that gets it are made anew.
  await invalidateNotice(db, notice, [])
  await setTranslation(ctx, notice, translationId)
  await db
    .update(notices)
    .set({ ...own, state, version: notice.version + 1 })
    .where(eq(notices.id, notice.id))
  await invalidateNotice(db, notice, await relist(db, notice.id))
  const { columnId, pinnedUntil, expiresAt } = notice
  await recordEvent(ctx, {
    action: 'notice.arranged',
    noticeId: notice.id,
    before: {
      ...{ state: notice.state, columnId, furtherColumnIds: before, pinnedUntil, expiresAt },
      translationId: translationBefore,
    },
    after: { state, ...own, furtherColumnIds: further, translationId },
  })
  return { id: notice.id, version: notice.version + 1 }
}

const stateAfter = (state: string, expiresAt: Date | null, now: Date): string => {
  if (state !== 'published' && state !== 'expired') return state
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'published'
}

const UNDER_REVIEW = ['in_review', 'approved', 'scheduled']

/**
 * A text has the reviewers and stages of the columns that it was submitted in: under review it comes into no other,
 * and published it comes into none that asks for more stages than it has passed. What came to readers without any
 * review, in an emergency or from an old site, goes where its publisher may publish.
 */
const refusePastReview = async ({ db }: Ctx, notice: Movable, added: number[]): Promise<void> => {
  if (added.length === 0) return
  if (UNDER_REVIEW.includes(notice.revision?.state ?? ''))
    throw new DomainError('ILLEGAL_STATE', 'review.move-in-review', { id: notice.id })
  if (notice.publishedRevisionId === null) return
  const [shown] = await db
    .select({ stages: revisions.stages })
    .from(revisions)
    .where(eq(revisions.id, notice.publishedRevisionId))
  const [asked] = await db
    .select({ stages: max(columns.reviewStages) })
    .from(columns)
    .where(inArray(columns.id, added))
  const passed = shown?.stages ?? null
  if (passed !== null && (asked?.stages ?? 0) > passed) {
    throw new DomainError('ILLEGAL_STATE', 'review.more-stages', { id: notice.id, passed })
  }
}
