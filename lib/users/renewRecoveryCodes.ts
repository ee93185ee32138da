import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { confirmPassword } from './confirmPassword.ts'
import type { CountingCtx } from './publicCtx.ts'
import { type OwnPassword, ownPassword } from './schema.ts'
import { writeRecoveryCodes } from './writeRecoveryCodes.ts'

/**
 * Gives the person who acts new recovery codes; those before are void.
 * @throws DomainError FORBIDDEN (a program acts; the password is wrong, or was too often) | INVALID |
 *   ILLEGAL_STATE (they have no second factor)
 */
export const renewRecoveryCodes = async (
  ctx: CountingCtx,
  input: OwnPassword,
): Promise<{ recoveryCodes: string[] }> => {
  const { password } = parseInput(ownPassword, input)
  return confirmPassword(ctx, password, async (tx, { id, login, totpSince }) => {
    if (!totpSince) throw new DomainError('ILLEGAL_STATE', 'users.second-factor-off')
    const recoveryCodes = await writeRecoveryCodes(tx, id)
    await recordEvent({ ...ctx, db: tx }, { action: 'user.recovery-codes-renewed', details: { id, login } })
    return { recoveryCodes }
  })
}
