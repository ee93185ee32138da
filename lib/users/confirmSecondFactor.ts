import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { lockUser } from './lockUser.ts'
import { type EnteredCode, enteredCode } from './schema.ts'
import { canonicalCode } from './secrets.ts'
import { takeAppCode } from './takeCode.ts'
import { writeRecoveryCodes } from './writeRecoveryCodes.ts'

/**
 * From now on the person who acts is asked for a code when they sign in. Where else they are signed in, without
 * one, ends.
 * @returns codes that each replace the app once, shown nowhere else
 * @throws DomainError FORBIDDEN (a program acts; the code is wrong) | INVALID | ILLEGAL_STATE (nothing was begun)
 */
export const confirmSecondFactor = async (
  ctx: Ctx,
  input: EnteredCode,
): Promise<{ recoveryCodes: string[] }> => {
  const { id, sessionId } = asPerson(ctx.actor)
  const { code } = parseInput(enteredCode, input)
  return ctx.db.transaction(async (tx) => {
    const user = await lockUser(tx, id)
    if (user.totpSince) throw new DomainError('ILLEGAL_STATE', 'users.second-factor-on')
    if (user.totpSecret === null) throw new DomainError('ILLEGAL_STATE', 'users.no-enrolment')
    if (!(await takeAppCode(tx, ctx.now, user, canonicalCode(code)))) {
      throw new DomainError('FORBIDDEN', 'users.wrong-code')
    }
    await tx.update(users).set({ totpSince: ctx.now }).where(eq(users.id, id))
    await endSessionsOf(tx, id, ctx.now, sessionId)
    const recoveryCodes = await writeRecoveryCodes(tx, id)
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'user.second-factor-added', details: { id, login: user.login } },
    )
    return { recoveryCodes }
  })
}
