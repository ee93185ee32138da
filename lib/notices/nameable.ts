import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Actor } from '#lib/policy/actor.ts'

/**
 * The notices `n` that somebody may name in one of theirs, as a condition: those that readers see, and those that they
 * may read themselves. Of others they do not learn that they are there.
 */
export const nameableBy = (actor: Actor): SQL =>
  sql`(n.state in ('published', 'expired') or ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)})`
