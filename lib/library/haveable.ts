import { sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { can } from '#lib/policy/can.ts'
import { ofTemplates, visibleTo } from './scope.ts'

/**
 * Which of these files somebody may put into a notice: what they find in the library, be it as one of its sizes, what
 * they once brought, and what a notice has that they may read or that readers see. To know a hash is not enough.
 */
export const haveable = async ({ db, actor }: Ctx, hashes: string[]): Promise<Set<string>> => {
  if (hashes.length === 0) return new Set()
  const broughtBy =
    actor.kind === 'person'
      ? sql`f.sha256 in (select e.details ->> 'sha256' from audit_event e
          where e.actor_id = ${actor.id} and e.action in ('media.uploaded', 'media.uploaded-again'))`
      : sql`false`
  const isTheirs = can(actor, 'media.manage')
    ? sql`true`
    : sql`(f.sha256 in ${ofTemplates}
      or exists (
        select from media_item m where ${visibleTo(actor)} and (m.sha256 = f.sha256
          or m.sha256 in (select v.image_sha256 from image_variant v where v.sha256 = f.sha256)))
      or exists (
        select from (
          select a.revision_id from attachment a where a.sha256 = f.sha256
          union all
          select i.revision_id from revision_image i where i.image_sha256 = f.sha256
        ) u join revision r on r.id = u.revision_id join notice n on n.id = r.notice_id
        where ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)}
          or (n.published_revision_id = r.id and n.state in ('published', 'expired')))
      or ${broughtBy})`
  const { rows } = await db.execute<{ sha256: string }>(sql`
    select f.sha256 from stored_file f where f.sha256 = any(${sql.param(hashes)}::char(64)[]) and ${isTheirs}`)
  return new Set(rows.map(({ sha256 }) => sha256))
}
