import { sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Actor } from '#lib/policy/actor.ts'

/**
 * Where a report belongs, for queries on `mistake_report m` with its notice `n`: the column that the notice is in now,
 * else the one that was reported. Without one it concerns those who act for the whole site.
 */
export const PLACE = sql`coalesce(n.column_id, m.column_id)`

/** Whether somebody may read, or close, a report of such a query. */
export const may = (actor: Actor, action: 'report.read' | 'report.close') =>
  sql`coalesce(${inColumnsOf(actor, action, PLACE)}, false)`
