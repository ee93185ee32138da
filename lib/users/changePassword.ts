import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { confirmPassword } from './confirmPassword.ts'
import type { CountingCtx } from './publicCtx.ts'
import { newPassword, type PasswordChange, passwordChange } from './schema.ts'
import { setPassword } from './setPassword.ts'

/**
 * Gives the person who acts another password. They have to sign in with it, here as elsewhere.
 * @throws DomainError FORBIDDEN (a program acts; the current password is wrong, or was too often) | INVALID
 */
export const changePassword = async (ctx: CountingCtx, input: PasswordChange): Promise<void> => {
  const { id } = asPerson(ctx.actor)
  const { current, password: chosen } = parseInput(passwordChange, input)
  await confirmPassword(ctx, current, async (tx, { login }) => {
    const { password } = parseInput(z.object({ password: newPassword(login) }), { password: chosen })
    if (password === current.normalize('NFC')) throw new DomainError('INVALID', 'users.same-password')
    await setPassword(tx, id, ctx.now, { password, expired: false })
    await recordEvent({ ...ctx, db: tx }, { action: 'user.password-changed', details: { id, login } })
  })
}
