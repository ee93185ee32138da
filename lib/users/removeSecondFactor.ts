import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { confirmPassword } from './confirmPassword.ts'
import { forgetSecondFactor } from './forgetSecondFactor.ts'
import type { CountingCtx } from './publicCtx.ts'
import { securedRolesOf } from './saveSecuredRoles.ts'
import { type OwnPassword, ownPassword } from './schema.ts'
import { grantsOf } from './writeGrants.ts'

/**
 * The person who acts signs in by password alone again.
 * @throws DomainError FORBIDDEN (a program acts; the password is wrong, or was too often) | INVALID |
 *   ILLEGAL_STATE (they have no second factor, or a role that takes one)
 */
export const removeSecondFactor = async (ctx: CountingCtx, input: OwnPassword): Promise<void> => {
  const { password } = parseInput(ownPassword, input)
  await confirmPassword(ctx, password, async (tx, { id, login, totpSince }) => {
    if (!totpSince) throw new DomainError('ILLEGAL_STATE', 'users.second-factor-off')
    const secured = await securedRolesOf(tx)
    const grants = await grantsOf(tx, id)
    if (grants.some(({ role }) => secured.includes(role))) {
      throw new DomainError('ILLEGAL_STATE', 'users.second-factor-required')
    }
    await forgetSecondFactor(tx, id)
    await recordEvent({ ...ctx, db: tx }, { action: 'user.second-factor-removed', details: { id, login } })
  })
}
