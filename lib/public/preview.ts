import { sql } from 'drizzle-orm'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { RIGHTS } from '#lib/policy/can.ts'
import type { PublicFile } from './files.ts'

/** A notice as whoever has its private address may read it. */
interface Preview {
  noticeId: number
  expiresAt: Date
}

/**
 * What a private address leads to at this moment; undefined where it was ended, has expired or never was, where the
 * notice was withdrawn or is in quarantine, and where who made it could not make it any more.
 */
export const findPreview = async (db: Db, token: string, now: Date): Promise<Preview | undefined> => {
  const { rows } = await db.execute<{ notice_id: string; expires_at: string }>(sql`
    select l.notice_id, l.expires_at from preview_link l join notice n on n.id = l.notice_id
    where l.token_hash = ${sha256(token)} and l.ended_at is null and l.expires_at > ${now.toISOString()}
      and n.state not in ('withdrawn', 'quarantined') and ${isStillTheirs}`)
  const [row] = rows
  return row && { noticeId: Number(row.notice_id), expiresAt: new Date(row.expires_at) }
}

/** Whether who made the link `l` still works on the notice `n`. */
const isStillTheirs = sql`exists (
  select from role_grant g join "user" u on u.id = g.user_id
  where u.id = l.created_by and u.disabled_at is null
    and g.role = any(${sql.param([...RIGHTS['notice.preview']])}::text[])
    and (g.column_id is null or g.column_id in (
      with recursive above as (
        select c.id, c.parent_id from "column" c where c.id = n.column_id
        union
        select c.id, c.parent_id from "column" c join above on c.id = above.parent_id
      )
      select id from above)))`

/**
 * A file that the notice of a private address carries, or the widest form of an image that it shows: what came from a
 * camera stays on the desk here as well.
 */
export const findPreviewFile = async (
  db: Db,
  token: string,
  hash: string,
  now: Date,
): Promise<(PublicFile & { name: string | null }) | undefined> => {
  const preview = /^[0-9a-f]{64}$/.test(hash) ? await findPreview(db, token, now) : undefined
  if (!preview) return undefined
  const { rows } = await db.execute<FileRow>(sql`
    with shown as (
      select coalesce(working_revision_id, published_revision_id) as revision_id from notice
      where id = ${preview.noticeId}
    ), named as (
      select a.sha256 as asked, a.sha256, a.name from attachment a join shown using (revision_id)
      union all
      (select distinct on (i.image_sha256) i.image_sha256, v.sha256, null from revision_image i
        join shown using (revision_id) join image_variant v on v.image_sha256 = i.image_sha256 and v.format = 'jpg'
        order by 1, v.width desc)
    )
    select f.sha256, f.bytes, f.media_type, n.name from named n join stored_file f using (sha256)
    where n.asked = ${hash} order by n.name nulls last limit 1`)
  const [row] = rows
  return row && { sha256: row.sha256, bytes: Number(row.bytes), mediaType: row.media_type, name: row.name }
}

interface FileRow extends Record<string, unknown> {
  sha256: string
  bytes: string
  media_type: string
  name: string | null
}
