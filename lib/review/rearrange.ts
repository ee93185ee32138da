import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { furtherColumnsOf } from '#lib/notices/furtherColumns.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { can } from '#lib/policy/can.ts'
import { placeAnew } from './arrange.ts'
import { lockForMove, subjectOf, workingRevision } from './lockForMove.ts'
import { rearrangeInput } from './schema.ts'
import { isPossible } from './transitions.ts'

/**
 * Moves a notice to another main column or pins it differently, and leaves the rest of its place as it is. Its writers
 * can as long as readers have not seen it and it is theirs to write on; otherwise it is an arrangement.
 * @throws DomainError as `arrangeNotice`
 */
export const rearrangeNotice = async (
  ctx: Ctx,
  input: z.input<typeof rearrangeInput>,
): Promise<{ id: number }> => {
  const { columnId, pinnedUntil, ...wanted } = parseInput(rearrangeInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const move = await moveFor(inside, wanted.id)
    const notice = await lockForMove(inside, wanted, move)
    const further = await furtherColumnsOf(tx, notice.id)
    const place = {
      columnId: columnId ?? notice.columnId,
      furtherColumnIds: further.map((each) => each.columnId),
      pinnedUntil: pinnedUntil === undefined ? notice.pinnedUntil : pinnedUntil,
      expiresAt: notice.expiresAt,
    }
    return placeAnew(inside, notice, place, move === 'save' ? 'notice.create' : 'notice.arrange')
  })
}

const moveFor = async ({ db, actor }: Ctx, id: number): Promise<'save' | 'arrange'> => {
  const notice = await lockNotice(db, { id })
  if (notice.publishedRevisionId !== null) return 'arrange'
  const revision = await workingRevision(db, notice.workingRevisionId)
  const working = (revision?.state ?? 'none') as WorkingState
  const isDraft = isPossible('save', { working, notice: notice.state as NoticeState })
  return isDraft && can(actor, 'notice.save', await subjectOf(db, notice)) ? 'save' : 'arrange'
}
