import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { peopleWho } from '#lib/users/peopleWho.ts'
import { subjectOf } from './lockForMove.ts'
import { handOverInput } from './schema.ts'

/**
 * Makes somebody else responsible for what a leaver is writing: all their notices with a revision that is being worked
 * on. What the other may not write stays where it is. Stages that wait for a review
 * wait for everybody who may pass them, and need no handing over.
 * @returns how many were handed over, and how many were left
 * @throws DomainError INVALID | NOT_FOUND (one of the two) | FORBIDDEN
 */
export const handOver = async (
  ctx: Ctx,
  input: z.input<typeof handOverInput>,
): Promise<{ handedOver: number; left: number }> => {
  const { from, to } = parseInput(handOverInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    assertCan(ctx.actor, 'notice.hand-over')
    for (const id of [from, to]) await assertThere(inside, id)
    const mine = await tx
      .select()
      .from(notices)
      .where(and(eq(notices.ownerId, from), isNotNull(notices.workingRevisionId)))
      .orderBy(asc(notices.id))
      .for('update')
    const moved: number[] = []
    for (const notice of mine) {
      const subject = await subjectOf(tx, notice)
      if (!(await peopleWho(tx, 'notice.save', subject)).includes(to)) continue
      await tx
        .update(notices)
        .set({ ownerId: to, version: notice.version + 1 })
        .where(eq(notices.id, notice.id))
      await recordEvent(inside, {
        action: 'notice.handed-over',
        noticeId: notice.id,
        before: { ownerId: from },
        after: { ownerId: to },
      })
      moved.push(notice.id)
    }
    return { handedOver: moved.length, left: mine.length - moved.length }
  })
}

const assertThere = async ({ db }: Ctx, id: number): Promise<void> => {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, id))
  if (!user) throw new DomainError('NOT_FOUND', 'users.not-found', { id })
}
