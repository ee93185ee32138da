import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { furtherColumns, notices } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { assertMayPlace, placeNotice, setFurtherColumns } from '#lib/notices/placeNotice.ts'
import { lockForMove, type Movable } from './lockForMove.ts'
import { arrangeInput } from './schema.ts'

/**
 * Moves a notice to other columns of its language, and sets until when it is pinned and when it ends. One that was
 * over comes back where its new end lies ahead.
 * @throws DomainError INVALID (also for another language) | NOT_FOUND | FORBIDDEN (for one of the columns) | CONFLICT |
 *   ILLEGAL_STATE
 */
export const arrangeNotice = async (
  ctx: Ctx,
  input: z.input<typeof arrangeInput>,
): Promise<{ id: number }> => {
  const { place, ...wanted } = parseInput(arrangeInput, input)
  const { furtherColumnIds, ...own } = place
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'arrange')
    const { lang, further } = await placeNotice(tx, place)
    if (lang !== notice.lang)
      throw new DomainError('INVALID', 'notices.language-stays', { lang: notice.lang })
    if (own.columnId !== notice.columnId && isUnderReview(notice)) {
      throw new DomainError('ILLEGAL_STATE', 'review.move-in-review', { id: notice.id })
    }
    const before = await furtherColumnsOf(inside, notice.id)
    const added = [own.columnId, ...further].filter((id) => id !== notice.columnId && !before.includes(id))
    await assertMayPlace(inside, 'notice.arrange', added)
    const isOver = own.expiresAt !== null && own.expiresAt <= ctx.now
    const isShown = notice.state === 'published' || notice.state === 'expired'
    const state = isShown ? (isOver ? 'expired' : 'published') : notice.state
    await setFurtherColumns(tx, { id: notice.id, lang, further })
    await tx
      .update(notices)
      .set({ ...own, state, version: notice.version + 1 })
      .where(eq(notices.id, notice.id))
    await invalidateNotice(tx, notice, await relist(tx, notice.id))
    const { columnId, pinnedUntil, expiresAt } = notice
    await recordEvent(inside, {
      action: 'notice.arranged',
      noticeId: notice.id,
      before: { state: notice.state, columnId, furtherColumnIds: before, pinnedUntil, expiresAt },
      after: { state, ...own, furtherColumnIds: further },
    })
    return { id: notice.id }
  })
}

/** Its reviewers and stages are those of the column that it was submitted in. */
const isUnderReview = ({ revision }: Movable): boolean =>
  revision !== undefined && ['in_review', 'approved', 'scheduled'].includes(revision.state)

const furtherColumnsOf = async ({ db }: Ctx, noticeId: number): Promise<number[]> => {
  const rows = await db
    .select({ id: furtherColumns.columnId })
    .from(furtherColumns)
    .where(eq(furtherColumns.noticeId, noticeId))
  return rows.map(({ id }) => id)
}
