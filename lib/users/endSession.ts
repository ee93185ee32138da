import { and, eq, isNull } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { userSessions, users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { type BySession, bySession } from './schema.ts'

/**
 * Ends a session: one's own (signing out), or another person's. One that has ended stays as it is.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND
 */
export const endSession = async (ctx: Ctx, input: BySession): Promise<void> => {
  const { id } = parseInput(bySession, input)
  await ctx.db.transaction(async (tx) => {
    const [session] = await tx
      .select({ userId: userSessions.userId, login: users.login })
      .from(userSessions)
      .innerJoin(users, eq(users.id, userSessions.userId))
      .where(eq(userSessions.id, id))
    const own = ctx.actor.kind === 'person' && ctx.actor.id === session?.userId
    if (!own) assertCan(ctx.actor, 'people.manage')
    if (!session) throw new DomainError('NOT_FOUND', 'users.session-not-found')
    const ended = await tx
      .update(userSessions)
      .set({ endedAt: ctx.now })
      .where(and(eq(userSessions.id, id), isNull(userSessions.endedAt)))
      .returning({ id: userSessions.id })
    if (ended.length === 0) return
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: own ? 'user.signed-out' : 'user.session-ended',
        details: { id: session.userId, login: session.login },
      },
    )
  })
}
