import { recordEvent } from '#lib/audit/recordEvent.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { lockUser } from './lockUser.ts'

/**
 * Signs the person who acts out everywhere but here.
 * @throws DomainError FORBIDDEN where a program acts
 */
export const endOtherSessions = async (ctx: Ctx): Promise<void> => {
  const { id, sessionId } = asPerson(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const { login } = await lockUser(tx, id)
    await endSessionsOf(tx, id, ctx.now, sessionId)
    await recordEvent({ ...ctx, db: tx }, { action: 'user.signed-out-elsewhere', details: { id, login } })
  })
}
