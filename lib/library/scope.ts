import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { can, canSomewhere } from '#lib/policy/can.ts'

/** @throws DomainError FORBIDDEN for who has nothing to do with notices */
export const assertMayLook = (actor: Actor): void => {
  if (!canSomewhere(actor, 'notice.read'))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: 'notice.read' })
}

/** Revisions that show or carry the file `m.sha256`; an attached image goes out as one of its variants. */
export const usesOfItem = sql`(
  select a.revision_id from attachment a where a.sha256 = m.sha256
  union all
  select i.revision_id from revision_image i where i.image_sha256 = m.sha256
  union all
  select a.revision_id from image_variant v join attachment a on a.sha256 = v.sha256 where v.image_sha256 = m.sha256
)`

/** The same from the other side: every file that a revision shows or carries, with the revision. */
const allUses = sql`(
  select a.sha256, a.revision_id from attachment a
  union all
  select i.image_sha256, i.revision_id from revision_image i
  union all
  select v.image_sha256, a.revision_id from attachment a join image_variant v on v.sha256 = a.sha256
)`

/** Images of the columns' templates, which every new notice there begins with. */
export const ofTemplates = sql`(
  select t.content -> 'leadImage' ->> 'sha256' from template t where t.content -> 'leadImage' ->> 'sha256' is not null
  union
  select found[1] from template t,
    regexp_matches(t.content ->> 'bodyHtml', '<img [^>]*src="/images/([0-9a-f]{64})"', 'g') found
)`

/**
 * The items `m` that somebody finds in the library, as a condition: their own; what readers see; what a notice uses
 * that they may read; what a template shows. What colleagues uploaded and nothing uses yet may be of a text that is nobody's business: it is
 * for whoever looks after the site.
 */
export const visibleTo = (actor: Actor): SQL => {
  if (can(actor, 'media.manage')) return sql`true`
  if (!canSomewhere(actor, 'notice.read')) return sql`false`
  return sql`(${isOwn(actor)} or ${isSeen(actor)})`
}

/** Those of them that are no secret, whoever brought them. */
const isSeen = (actor: Actor): SQL =>
  sql`(m.sha256 in ${ofTemplates} or exists (select from ${usesOfItem} u ${toSee(actor)}))`

/**
 * The items `m` whose name and words are for somebody: all that they find, but for what a colleague had brought before
 * them, for a text of theirs.
 */
export const isNamedFor = (actor: Actor): SQL => {
  if (can(actor, 'media.manage')) return sql`true`
  if (actor.kind !== 'person') return sql`false`
  return sql`(m.uploaded_by = ${actor.id} or ${isSeen(actor)})`
}

/** What the item `m` is called for somebody: where its own name is not for them, as they brought it. */
export const nameFor = (actor: Actor): SQL =>
  actor.kind === 'person'
    ? sql`case when ${isNamedFor(actor)} then m.name else coalesce((
        select e.details ->> 'name' from audit_event e
        where e.actor_id = ${actor.id} and e.action = 'media.uploaded-again' and e.details ->> 'sha256' = m.sha256
        order by e.id desc limit 1), '') end`
    : sql`m.name`

/**
 * The same condition, for going through the whole library in search of little: as one set that is made once, where
 * the other asks of each item.
 */
export const visibleAmongAll = (actor: Actor): SQL => {
  if (can(actor, 'media.manage') || !canSomewhere(actor, 'notice.read')) return visibleTo(actor)
  return sql`m.sha256 in (
    select m.sha256 from media_item m where ${isOwn(actor)}
    union all
    select sha256 from ${ofTemplates} shown (sha256)
    union all
    select u.sha256 from ${allUses} u ${toSee(actor)})`
}

/** What nothing uses, of each item, and as one set. */
const isInNoTemplate = sql`m.sha256 not in ${ofTemplates}`
export const isUnused = sql`(${isInNoTemplate} and not exists (select from ${usesOfItem} uses))`
export const isUnusedAmongAll = sql`(${isInNoTemplate} and not exists (
  select from ${allUses} u where u.sha256 = m.sha256))`

/** What somebody uploaded, be it that the library had the same bytes already. */
export const isOwn = (actor: Actor): SQL =>
  actor.kind === 'person'
    ? sql`(m.uploaded_by = ${actor.id} or m.sha256 in (
        select e.details ->> 'sha256' from audit_event e
        where e.actor_id = ${actor.id} and e.action = 'media.uploaded-again'))`
    : sql`false`

/** Of uses `u`: those in notices that somebody may read, or that readers see. */
const toSee = (actor: Actor): SQL => sql`
  join revision r on r.id = u.revision_id join notice n on n.id = r.notice_id
  where ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)}
    or (n.published_revision_id = r.id and n.state in ('published', 'expired'))`

/** Whether somebody may rename and delete an item. */
export const mayChange = (actor: Actor, uploadedBy: number | null): boolean =>
  can(actor, 'media.manage') ||
  (actor.kind === 'person' && uploadedBy === actor.id && canSomewhere(actor, 'media.upload'))
