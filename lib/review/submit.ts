import { inArray, max } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { imagesOfBody, textOfBody } from '#lib/core/html.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { furtherColumnsOf } from '#lib/notices/furtherColumns.ts'
import { lockForMove, type Movable } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { type MoveInput, moveInput } from './schema.ts'
import { tellNext } from './tellNext.ts'

/**
 * Hands a draft over to its reviewers: from here on its text does not change. It passes as many stages as the
 * strictest of its columns asks for at this moment.
 * @throws DomainError INVALID (nothing in it, or a correction without its note) | NOT_FOUND | FORBIDDEN | CONFLICT |
 *   ILLEGAL_STATE
 */
export const submitNotice = async (ctx: Ctx, input: MoveInput): Promise<{ id: number }> => {
  const wanted = parseInput(moveInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'submit')
    assertReady(notice)
    const stages = await stagesFor(inside, notice)
    await moveRevision(inside, notice, { state: 'in_review', stage: 1, stages })
    await recordEvent(inside, {
      action: 'notice.submitted',
      noticeId: notice.id,
      before: { state: 'draft' },
      after: { state: 'in_review', stage: 1, stages },
      details: { revisionId: workingOf(notice).id },
    })
    await tellNext(inside, notice, 'review-waits')
    return { id: notice.id }
  })
}

/** As many as the strictest of the columns asks for that will list it. */
const stagesFor = async ({ db }: Ctx, { id, columnId }: Movable): Promise<number> => {
  const further = await furtherColumnsOf(db, id)
  const ids = [columnId, ...further.map((each) => each.columnId)]
  const [column] = await db
    .select({ stages: max(columns.reviewStages) })
    .from(columns)
    .where(inArray(columns.id, ids))
  return column?.stages ?? 1
}

/** @throws DomainError INVALID where readers would get an empty page, or a correction that does not say so */
export const assertReady = (notice: Movable): void => {
  const { bodyHtml, correctionNote } = workingOf(notice)
  if (textOfBody(bodyHtml) === '' && imagesOfBody(bodyHtml).length === 0) {
    throw new DomainError('INVALID', 'review.empty-body', { field: 'content.bodyHtml' })
  }
  if (notice.publishedRevisionId !== null && correctionNote === null) {
    throw new DomainError('INVALID', 'review.correction-note-needed', { field: 'content.correctionNote' })
  }
}
