import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** A file that readers may have. */
export interface PublicFile {
  /** Hash under which the file store has its bytes. */
  sha256: string
  bytes: number
  mediaType: string
}

const HASH = /^[0-9a-f]{64}$/

const SHOWN = sql`n.state in ('published', 'expired')`

/** The attachment with this hash and name, where a notice that readers see carries it. */
export const findPublicAttachment = async (
  db: Db,
  sha256: string,
  name: string,
): Promise<PublicFile | undefined> => {
  // PostgreSQL takes no NUL, and no name has one.
  if (!HASH.test(sha256) || name.includes('\0')) return undefined
  const { rows } = await db.execute<FileRow>(sql`
    select f.sha256, f.bytes, f.media_type from attachment a
    join notice n on n.published_revision_id = a.revision_id and ${SHOWN}
    join stored_file f on f.sha256 = a.sha256
    where a.sha256 = ${sha256} and a.name = ${name} limit 1`)
  return fileOf(rows[0])
}

/** A variant of an image (`960.webp`), where a notice that readers see shows the image. */
export const findPublicImage = async (
  db: Db,
  sha256: string,
  variant: string,
): Promise<PublicFile | undefined> => {
  const [, width, format] = /^([1-9]\d{0,4})\.(webp|jpg)$/.exec(variant) ?? []
  if (!HASH.test(sha256) || !width || !format) return undefined
  const { rows } = await db.execute<FileRow>(sql`
    select f.sha256, f.bytes, f.media_type from image_variant v join stored_file f on f.sha256 = v.sha256
    where v.image_sha256 = ${sha256} and v.width = ${Number(width)} and v.format = ${format} and exists (
      select 1 from revision_image i join notice n on n.published_revision_id = i.revision_id and ${SHOWN}
      where i.image_sha256 = v.image_sha256)`)
  return fileOf(rows[0])
}

interface FileRow extends Record<string, unknown> {
  sha256: string
  bytes: string
  media_type: string
}

const fileOf = (row: FileRow | undefined): PublicFile | undefined =>
  row && { sha256: row.sha256, bytes: Number(row.bytes), mediaType: row.media_type }
