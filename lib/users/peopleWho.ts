import { eq, isNull } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { roleGrants, users } from '#lib/db/schema/index.ts'
import { type Action, can, type Subject } from '#lib/policy/can.ts'
import type { Grant, Role } from '#lib/policy/roles.ts'

/** Ids of all with an account in use who may do something, by the same policy that they are held to. */
export const peopleWho = async (db: Db, action: Action, subject: Subject): Promise<number[]> => {
  const rows = await db
    .select({ id: users.id, role: roleGrants.role, columnId: roleGrants.columnId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(isNull(users.disabledAt))
  const grants = new Map<number, Grant[]>()
  for (const { id, role, columnId } of rows) {
    grants.set(id, [...(grants.get(id) ?? []), { role: role as Role, columnId }])
  }
  const asActor = (id: number, held: Grant[]) =>
    ({ kind: 'person', id, name: '', grants: held, address: null, sessionId: '', owes: null }) as const
  return [...grants].filter(([id, held]) => can(asActor(id, held), action, subject)).map(([id]) => id)
}
