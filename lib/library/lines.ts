import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { attachable } from '#lib/media/attachable.ts'
import type { MediaKind } from '#lib/media/schema.ts'
import type { MediaLine } from './dto.ts'
import { isNamedFor, isUnused, mayChange, nameFor } from './scope.ts'

/**
 * Lines of the items that fit a condition on `m`, in the order that it gives them; how each looks is asked only for
 * those.
 */
export const linesWhere = async ({ db, actor }: Ctx, condition: SQL): Promise<MediaLine[]> => {
  const { rows } = await db.execute<Row>(sql`
    with m as materialized (select * from media_item m where ${condition})
    select m.sha256, m.kind, ${nameFor(actor)} as name, ${isNamedFor(actor)} as is_named, m.alt, m.uploaded_by,
      m.uploaded_at, u.name as uploader, f.bytes, f.media_type, i.width, i.height, not ${isUnused} as is_used
    from m join stored_file f on f.sha256 = m.sha256
    left join image i on i.sha256 = m.sha256
    left join "user" u on u.id = m.uploaded_by
    order by m.uploaded_at desc, m.sha256 desc`)
  const attached = await attachable(
    db,
    rows.map(({ sha256, name }) => ({ sha256, name })),
  )
  return rows.map((row, at) => {
    const uploadedBy = row.uploaded_by === null ? null : Number(row.uploaded_by)
    return {
      sha256: row.sha256,
      kind: row.kind,
      name: row.name,
      alt: row.is_named ? row.alt : null,
      bytes: Number(row.bytes),
      mediaType: row.media_type,
      width: row.width,
      height: row.height,
      uploadedAt: new Date(row.uploaded_at),
      uploader: row.is_named ? row.uploader : actor.name,
      isMine: actor.kind === 'person' && uploadedBy === actor.id,
      mayChange: mayChange(actor, uploadedBy),
      isUsed: row.is_used,
      attachment: attached[at] ?? row,
    }
  })
}

interface Row extends Record<string, unknown> {
  sha256: string
  kind: MediaKind
  name: string
  is_named: boolean
  alt: string | null
  uploaded_by: string | null
  uploaded_at: string
  uploader: string | null
  bytes: string
  media_type: string
  width: number | null
  height: number | null
  is_used: boolean
}
