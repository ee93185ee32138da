import { isDeepStrictEqual } from 'node:util'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { keepAdministrator } from './keepAdministrator.ts'
import { lockUser } from './lockUser.ts'
import { type SavedGrants, savedGrants } from './schema.ts'
import { grantsOf, writeGrants } from './writeGrants.ts'

/**
 * Puts roles in the place of those that somebody has. Where that changes anything they have to sign in again.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND (the person, a column) | ILLEGAL_STATE (the last administrator)
 */
export const saveGrants = async (ctx: Ctx, input: SavedGrants): Promise<{ id: number }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id, grants } = parseInput(savedGrants, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'shared')
    await keepAdministrator(tx, async () => {
      const { login } = await lockUser(tx, id)
      const before = await grantsOf(tx, id)
      const after = await writeGrants(tx, id, grants)
      if (isDeepStrictEqual(before, after)) return
      await endSessionsOf(tx, id, ctx.now)
      await recordEvent(
        { ...ctx, db: tx },
        {
          action: 'user.roles-saved',
          before: { grants: before },
          after: { grants: after },
          details: { id, login },
        },
      )
    })
    return { id }
  })
}
