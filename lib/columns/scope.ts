import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
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
  return belowAny(held, columnId)
}

/**
 * Ids of the columns in which somebody may do something, in whole or only those of one part of the tree; `all` where
 * that is every column.
 */
export const columnIdsFor = async (
  { db, actor }: Ctx,
  action: Action,
  part?: { columnId: number; below: boolean },
): Promise<'all' | number[]> => {
  if (part === undefined && columnsHeld(actor, action) === 'all') return 'all'
  const within = part ? inPart(part) : sql`true`
  const { rows } = await db.execute<{ id: string }>(
    sql`select c.id from "column" c where ${inColumnsOf(actor, action, sql`c.id`)} and ${within}`,
  )
  return rows.map(({ id }) => Number(id))
}

const inPart = ({ columnId, below }: { columnId: number; below: boolean }): SQL =>
  below ? belowAny([columnId], sql`c.id`) : sql`c.id = ${columnId}`

const belowAny = (ids: number[], columnId: SQL): SQL => sql`${columnId} in (
    with recursive below as (
      select id from "column" where id = any(${sql.param(ids)}::bigint[])
      union
      select c.id from "column" c join below on c.parent_id = below.id
    )
    select id from below)`
