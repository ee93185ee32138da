import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { roleGrants, users } from '#lib/db/schema/index.ts'

const LOCK = 71_040_116

/** How many people may look after the whole site, accounts included. */
export const countAdministrators = async (db: Db): Promise<number> => {
  const [row] = await db
    .select({ count: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(eq(roleGrants.role, 'administrator'), isNull(roleGrants.columnId), isNull(users.disabledAt)))
  return row?.count ?? 0
}

/**
 * Makes a change that may leave the site without an administrator; one at a time, as two could each leave it to
 * the other.
 * @throws DomainError ILLEGAL_STATE where the last one would be gone
 */
export const keepAdministrator = async <T>(tx: Db, change: () => Promise<T>): Promise<T> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const before = await countAdministrators(tx)
  const result = await change()
  if (before > 0 && (await countAdministrators(tx)) === 0) {
    throw new DomainError('ILLEGAL_STATE', 'users.last-administrator')
  }
  return result
}
