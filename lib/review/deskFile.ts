import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { nameFor, visibleTo } from '#lib/library/scope.ts'

/** A stored file as its editors may have it, before readers do. */
interface DeskFile {
  sha256: string
  bytes: number
  mediaType: string
  /** The name that an attachment has; absent where it is an image only. */
  name: string | null
}

/**
 * The file with this hash, where a revision of a notice that the actor may read carries or shows it (what is reviewed
 * has to be seen), or where they find it in the library.
 * @param width of an image the smallest variant that is as wide, instead of what came
 */
export const findDeskFile = async (
  { db, actor }: Ctx,
  sha256: string,
  width?: number,
): Promise<DeskFile | undefined> => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
  const mayRead = inColumnsOf(actor, 'notice.read', sql`n.column_id`)
  const { rows } = await db.execute<Row>(sql`
    select f.sha256, f.bytes, f.media_type, carried.name from (
      select a.name from attachment a join revision r on r.id = a.revision_id join notice n on n.id = r.notice_id
      where a.sha256 = ${sha256} and ${mayRead}
      union all
      select ${nameFor(actor)} from media_item m where m.sha256 = ${sha256} and ${visibleTo(actor)}
      union all
      select null from revision_image i join revision r on r.id = i.revision_id join notice n on n.id = r.notice_id
      where i.image_sha256 = ${sha256} and ${mayRead}
      limit 1
    ) carried join stored_file f on f.sha256 = coalesce(${variantOf(sha256, width)}, ${sha256})`)
  const [row] = rows
  return row && { sha256: row.sha256, bytes: Number(row.bytes), mediaType: row.media_type, name: row.name }
}

const variantOf = (sha256: string, width: number | undefined): SQL =>
  width === undefined
    ? sql`null`
    : sql`(select v.sha256 from image_variant v where v.image_sha256 = ${sha256} and v.format = 'webp'
        order by v.width < ${width}, abs(v.width - ${width}) limit 1)`

interface Row extends Record<string, unknown> {
  sha256: string
  bytes: string
  media_type: string
  name: string | null
}
