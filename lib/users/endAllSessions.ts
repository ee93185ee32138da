import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { lockUser } from './lockUser.ts'
import { type ById, byId } from './schema.ts'

/**
 * Signs somebody out everywhere.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND
 */
export const endAllSessions = async (ctx: Ctx, input: ById): Promise<{ id: number }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id } = parseInput(byId, input)
  return ctx.db.transaction(async (tx) => {
    const { login } = await lockUser(tx, id)
    await endSessionsOf(tx, id, ctx.now)
    await recordEvent({ ...ctx, db: tx }, { action: 'user.sessions-ended', details: { id, login } })
    return { id }
  })
}
