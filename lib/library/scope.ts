import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { can, canSomewhere } from '#lib/policy/can.ts'

/** Revisions that show or carry the file `m.sha256`; an attached image goes out as one of its variants. */
export const usesOfItem = sql`(
  select a.revision_id from attachment a where a.sha256 = m.sha256
  union all
  select i.revision_id from revision_image i where i.image_sha256 = m.sha256
  union all
  select a.revision_id from image_variant v join attachment a on a.sha256 = v.sha256 where v.image_sha256 = m.sha256
)`

/**
 * The items `m` that somebody finds in the library, as a condition: their own; what readers see; what a notice uses
 * that they may read. What colleagues uploaded and nothing uses yet may be of a text that is nobody's business: it is
 * for whoever looks after the site.
 */
export const visibleTo = (actor: Actor): SQL => {
  if (can(actor, 'media.manage')) return sql`true`
  if (actor.kind !== 'person' || !canSomewhere(actor, 'notice.read')) return sql`false`
  return sql`(m.uploaded_by = ${actor.id} or m.sha256 in (
      select e.details ->> 'sha256' from audit_event e
      where e.actor_id = ${actor.id} and e.action = 'media.uploaded-again'
    ) or exists (
      select from ${usesOfItem} u join revision r on r.id = u.revision_id join notice n on n.id = r.notice_id
      where ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)}
        or (n.published_revision_id = r.id and n.state in ('published', 'expired'))
    ))`
}

/** Whether somebody may rename and delete an item. */
export const mayChange = (actor: Actor, uploadedBy: number | null): boolean =>
  can(actor, 'media.manage') ||
  (actor.kind === 'person' && uploadedBy === actor.id && canSomewhere(actor, 'media.upload'))
