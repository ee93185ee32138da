import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { blocksOfBody } from '#lib/core/html.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { comments } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision, workingOf } from './moveRevision.ts'
import { returnInput } from './schema.ts'
import { tellNext } from './tellNext.ts'

const QUOTED = 80

/**
 * Gives a revision back to its writers, with comments on its paragraphs (blocks of the body, counted from 0) or on
 * the whole.
 * @throws DomainError INVALID (also for a paragraph that there is not) | NOT_FOUND | FORBIDDEN | CONFLICT |
 *   ILLEGAL_STATE
 */
export const returnNotice = async (ctx: Ctx, input: z.input<typeof returnInput>): Promise<{ id: number }> => {
  const { comments: given, ...wanted } = parseInput(returnInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, wanted, 'return')
    const { id: revisionId, bodyHtml, state, stage } = workingOf(notice)
    const blocks = blocksOfBody(bodyHtml)
    const quoteOf = (paragraph: number) => {
      const block = blocks[paragraph]
      if (block === undefined)
        throw new DomainError('INVALID', 'review.no-such-paragraph', { number: paragraph + 1 })
      return block.text.slice(0, QUOTED)
    }
    const { id: userId } = asPerson(ctx.actor)
    await tx.insert(comments).values(
      given.map(({ paragraph, text }) => ({
        ...{ revisionId, paragraph, text, userId, at: ctx.now },
        quote: paragraph === null ? null : quoteOf(paragraph),
      })),
    )
    await moveRevision(inside, notice, { state: 'returned' })
    await recordEvent(inside, {
      action: 'notice.returned',
      noticeId: notice.id,
      before: { state, stage },
      after: { state: 'returned', stage: null },
      details: { revisionId, comments: given.length },
    })
    await tellNext(inside, notice, 'returned')
    return { id: notice.id }
  })
}
