import { eq, inArray } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { columns, roleGrants } from '#lib/db/schema/index.ts'
import { type Grant, ROLES, type Role } from '#lib/policy/roles.ts'

/** What somebody is granted, in an order of its own. */
export const grantsOf = async (db: Db, userId: number): Promise<Grant[]> => {
  const rows = await db
    .select({ role: roleGrants.role, columnId: roleGrants.columnId })
    .from(roleGrants)
    .where(eq(roleGrants.userId, userId))
  return inOrder(rows.map(({ role, columnId }) => ({ role: role as Role, columnId })))
}

/**
 * Puts grants, each once, in the place of those that somebody has.
 * @throws DomainError NOT_FOUND where there is no such column
 */
export const writeGrants = async (tx: Db, userId: number, grants: readonly Grant[]): Promise<Grant[]> => {
  const wanted = inOrder(grants)
  await refuseUnknownColumns(tx, wanted)
  await tx.delete(roleGrants).where(eq(roleGrants.userId, userId))
  if (wanted.length > 0) await tx.insert(roleGrants).values(wanted.map((grant) => ({ ...grant, userId })))
  return wanted
}

const inOrder = (grants: readonly Grant[]): Grant[] => {
  const distinct = new Map(grants.map((grant) => [`${grant.role} ${grant.columnId}`, grant]))
  return [...distinct.values()].toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.columnId ?? 0) - (b.columnId ?? 0),
  )
}

const refuseUnknownColumns = async (tx: Db, grants: readonly Grant[]) => {
  const wanted = grants.flatMap(({ columnId }) => columnId ?? [])
  const rows = await tx.select({ id: columns.id }).from(columns).where(inArray(columns.id, wanted))
  const missing = wanted.find((columnId) => !rows.some(({ id }) => id === columnId))
  if (missing) throw new DomainError('NOT_FOUND', 'users.column-not-found', { id: missing })
}
