import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { canSomewhere, columnsHeld } from '#lib/policy/can.ts'

/** @throws DomainError FORBIDDEN for who has no column to look at */
export const assertMayReadAnalytics = (actor: Actor): void => {
  if (!canSomewhere(actor, 'analytics.read'))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: 'analytics.read' })
}

/** What belongs to no column (searches, other sites, the home page) is for who may see all of them. */
export const seesWholeSite = (actor: Actor): boolean => columnsHeld(actor, 'analytics.read') === 'all'

/** A column's id as a condition: those whose figures somebody may see. */
export const inColumnsSeen = (actor: Actor, columnId: SQL): SQL =>
  inColumnsOf(actor, 'analytics.read', columnId)

/** The same for a row `v` of counted views, whatever it counts. */
export const viewsSeen = (actor: Actor): SQL =>
  seesWholeSite(actor)
    ? sql`true`
    : sql`(v.kind = 'column' and ${inColumnsSeen(actor, sql`v.subject_id`)}
        or v.kind = 'notice' and v.subject_id in (
          select n.id from notice n where ${inColumnsSeen(actor, sql`n.column_id`)}))`
