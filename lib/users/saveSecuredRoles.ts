import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { securedRoles } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { ROLES, type Role } from '#lib/policy/roles.ts'
import { type Securing, securing } from './schema.ts'

/**
 * Says which roles take a second factor. Who has one of them and none yet is asked for it at their next request.
 * @throws DomainError FORBIDDEN | INVALID
 */
export const saveSecuredRoles = async (ctx: Ctx, input: Securing): Promise<{ roles: Role[] }> => {
  assertCan(ctx.actor, 'people.manage')
  const wanted = parseInput(securing, input).roles
  const roles = ROLES.filter((role) => wanted.includes(role))
  return ctx.db.transaction(async (tx) => {
    const before = await securedRolesOf(tx)
    await tx.delete(securedRoles)
    if (roles.length > 0) {
      await tx
        .insert(securedRoles)
        .values(roles.map((role) => ({ role })))
        .onConflictDoNothing()
    }
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'user.secured-roles-saved', before: { roles: before }, after: { roles } },
    )
    return { roles }
  })
}

/** The roles that take a second factor. */
export const securedRolesOf = async (db: Db): Promise<Role[]> => {
  const rows = await db.select().from(securedRoles)
  return ROLES.filter((role) => rows.some((row) => row.role === role))
}
