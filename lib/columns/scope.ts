import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/policy/actor.ts'
import { type Action, RIGHTS } from '#lib/policy/can.ts'
import type { Role } from '#lib/policy/roles.ts'

/**
 * The columns in which somebody may do something, as a condition on a column's id: queries load through it, so that
 * a check that was forgotten finds nothing.
 */
export const inColumnsOf = (actor: Actor, action: Action, columnId: SQL): SQL => {
  if (actor.kind === 'system') return sql`true`
  const roles: readonly Role[] = RIGHTS[action]
  const held = actor.owes === null ? actor.grants.filter(({ role }) => roles.includes(role)) : []
  if (held.some((grant) => grant.columnId === null)) return sql`true`
  const granted = held.flatMap((grant) => (grant.columnId === null ? [] : [grant.columnId]))
  if (granted.length === 0) return sql`false`
  return sql`${columnId} in (
    with recursive below as (
      select id from "column" where id = any(${sql.param(granted)}::bigint[])
      union
      select c.id from "column" c join below on c.parent_id = below.id
    )
    select id from below)`
}
