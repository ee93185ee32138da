import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { lockUser } from './lockUser.ts'
import { type ById, byId } from './schema.ts'
import { readableSecret } from './secrets.ts'
import { setPassword } from './setPassword.ts'

/**
 * Gives somebody a password to begin with; the one before, and where they are signed in, end.
 * @returns the password, which is shown nowhere else
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND
 */
export const resetPassword = async (ctx: Ctx, input: ById): Promise<{ password: string }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id } = parseInput(byId, input)
  const password = readableSecret()
  return ctx.db.transaction(async (tx) => {
    const { login } = await lockUser(tx, id)
    await setPassword(tx, id, ctx.now, { password, expired: true })
    await recordEvent({ ...ctx, db: tx }, { action: 'user.password-reset', details: { id, login } })
    return { password }
  })
}
