import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/policy/actor.ts'
import { type Action, columnsHeld } from '#lib/policy/can.ts'

/**
 * The columns in which somebody may do something, as a condition on a column's id: queries load through it, so that
 * a check that was forgotten finds nothing.
 */
export const inColumnsOf = (actor: Actor, action: Action, columnId: SQL): SQL => {
  const held = columnsHeld(actor, action)
  if (held === 'all') return sql`true`
  if (held.length === 0) return sql`false`
  return sql`${columnId} in (
    with recursive below as (
      select id from "column" where id = any(${sql.param(held)}::bigint[])
      union
      select c.id from "column" c join below on c.parent_id = below.id
    )
    select id from below)`
}
