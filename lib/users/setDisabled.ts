import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { keepAdministrator } from './keepAdministrator.ts'
import { lockUser } from './lockUser.ts'
import { type Disabling, disabling } from './schema.ts'
import { voidLinks } from './setPassword.ts'

/**
 * Disables an account, which ends where it is signed in, or enables it again.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND | ILLEGAL_STATE (the last administrator)
 */
export const setDisabled = async (ctx: Ctx, input: Disabling): Promise<{ id: number }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id, disabled } = parseInput(disabling, input)
  return ctx.db.transaction(async (tx) => {
    await keepAdministrator(tx, async () => {
      const { disabledAt, login } = await lockUser(tx, id)
      if ((disabledAt !== null) === disabled) return
      await tx
        .update(users)
        .set({ disabledAt: disabled ? ctx.now : null })
        .where(eq(users.id, id))
      await voidLinks(tx, id)
      await endSessionsOf(tx, id, ctx.now)
      await recordEvent(
        { ...ctx, db: tx },
        {
          action: disabled ? 'user.disabled' : 'user.enabled',
          before: { disabled: !disabled },
          after: { disabled },
          details: { id, login },
        },
      )
    })
    return { id }
  })
}
