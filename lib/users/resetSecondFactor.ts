import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { forgetSecondFactor } from './forgetSecondFactor.ts'
import { lockUser } from './lockUser.ts'
import { type ById, byId } from './schema.ts'

/**
 * Takes the second factor of somebody who has lost it away; where they are signed in ends.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND
 */
export const resetSecondFactor = async (ctx: Ctx, input: ById): Promise<{ id: number }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id } = parseInput(byId, input)
  return ctx.db.transaction(async (tx) => {
    const { login, totpSince } = await lockUser(tx, id)
    await forgetSecondFactor(tx, id)
    await endSessionsOf(tx, id, ctx.now)
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'user.second-factor-reset',
        before: { secondFactor: totpSince !== null },
        after: { secondFactor: false },
        details: { id, login },
      },
    )
    return { id }
  })
}
