import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { hashPassword } from './passwordHash.ts'
import { type NewUser, newUser } from './schema.ts'
import { readableSecret } from './secrets.ts'
import { writeGrants } from './writeGrants.ts'

/**
 * Adds an account.
 * @returns its id, and the password to begin with, which is shown nowhere else: another has to be chosen after signing in
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND (a column) | CONFLICT (the login or address is taken)
 */
export const addUser = async (ctx: Ctx, input: NewUser): Promise<{ id: number; password: string }> => {
  assertCan(ctx.actor, 'people.manage')
  const { grants, ...values } = parseInput(newUser, input)
  const password = readableSecret()
  const passwordHash = await hashPassword(password)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'shared')
    const [row] = await tx
      .insert(users)
      .values({ ...values, passwordHash, passwordExpired: true, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (!row) {
      const { login } = values
      const [same] = await tx.select({ id: users.id }).from(users).where(eq(users.login, login))
      if (same) throw new DomainError('CONFLICT', 'users.login-taken', { login })
      throw new DomainError('CONFLICT', 'users.email-taken', { email: values.email ?? '' })
    }
    const given = await writeGrants(tx, row.id, grants)
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'user.added', after: { ...values, grants: given }, details: { id: row.id } },
    )
    return { id: row.id, password }
  })
}
