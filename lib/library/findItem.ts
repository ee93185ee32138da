import { sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { MediaDetail, MediaLine, MediaUse } from './dto.ts'
import { linesWhere } from './lines.ts'
import { assertMayLook, usesOfItem, visibleTo } from './scope.ts'

/**
 * An item that the actor finds in the library.
 * @throws DomainError NOT_FOUND
 */
export const findItem = async (ctx: Ctx, { sha256 }: { sha256: string }): Promise<MediaLine> => {
  const [item] = await linesWhere(ctx, sql`m.sha256 = ${sha256} and ${visibleTo(ctx.actor)}`)
  if (!item) throw new DomainError('NOT_FOUND', 'media.not-found')
  return item
}

/** Most notices that are named; the others are counted with what may not be read. */
const NAMED = 100

/**
 * An item with the notices and templates that use it.
 * @throws DomainError FORBIDDEN for who has nothing to do with notices | NOT_FOUND
 */
export const readItem = async (ctx: Ctx, { sha256 }: { sha256: string }): Promise<MediaDetail> => {
  assertMayLook(ctx.actor)
  const item = await findItem(ctx, { sha256 })
  const { rows } = await ctx.db.execute<UseRow>(sql`
    select n.id, n.title, n.state as notice, coalesce(w.state, 'none') as working, c.name as column_name,
      bool_or(u.revision_id = n.published_revision_id and n.state in ('published', 'expired')) as is_shown,
      ${inColumnsOf(ctx.actor, 'notice.read', sql`n.column_id`)} as may_read
    from media_item m, lateral ${usesOfItem} u
    join revision r on r.id = u.revision_id
    join notice n on n.id = r.notice_id
    join "column" c on c.id = n.column_id
    left join revision w on w.id = n.working_revision_id
    where m.sha256 = ${sha256} group by n.id, w.state, c.name order by n.moved_at desc, n.id desc`)
  const { rows: shownBy } = await ctx.db.execute<{ name: string }>(sql`
    select c.name from template t join "column" c on c.id = t.column_id
    where strpos(t.content::text, ${sha256}) > 0 order by c.id`)
  const templates = shownBy.map(({ name }) => name)
  const readable = rows.filter((row) => row.may_read).slice(0, NAMED)
  return { item, uses: readable.map(useOf), templates, hiddenUses: rows.length - readable.length }
}

const useOf = (row: UseRow): MediaUse => ({
  id: Number(row.id),
  title: row.title,
  columnName: row.column_name,
  notice: row.notice,
  working: row.working,
  isShown: row.is_shown === true,
})

interface UseRow extends Record<string, unknown> {
  id: string
  title: string
  notice: string
  working: string
  column_name: string
  is_shown: boolean | null
  may_read: boolean
}
