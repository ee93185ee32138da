import { type SQL, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import type { MediaPage } from './dto.ts'
import { linesWhere } from './lines.ts'
import type { MediaFilter } from './schema.ts'
import { usesOfItem, visibleTo } from './scope.ts'

const PAGE = 48

/**
 * The library as somebody finds it, the newest first, a page at a time.
 * @throws DomainError FORBIDDEN for who has nothing to do with notices
 */
export const listItems = async (ctx: Ctx, filter: MediaFilter): Promise<MediaPage> => {
  const { actor } = ctx
  if (!canSomewhere(actor, 'notice.read')) throw new DomainError('FORBIDDEN', 'forbidden')
  const conditions = [visibleTo(actor), ...conditionsOf(filter, actor.kind === 'person' ? actor.id : 0)]
  const items = await linesWhere(
    ctx,
    sql`${sql.join(conditions, sql` and `)} order by m.uploaded_at desc, m.sha256 desc limit ${PAGE + 1}`,
  )
  const last = items[PAGE - 1]
  if (items.length <= PAGE || !last) return { items }
  return { items: items.slice(0, PAGE), next: `${last.uploadedAt.toISOString()}_${last.sha256}` }
}

const conditionsOf = ({ name, kind, mine, unused, after }: MediaFilter, personId: number): SQL[] => {
  const conditions: SQL[] = []
  if (name) conditions.push(sql`m.name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (kind) conditions.push(sql`m.kind = ${kind}`)
  if (mine) conditions.push(sql`m.uploaded_by = ${personId}`)
  if (unused) conditions.push(sql`not exists (select from ${usesOfItem} uses)`)
  const [at, sha256] = after?.split('_') ?? []
  if (at && sha256)
    conditions.push(sql`(m.uploaded_at, m.sha256) < (${at}::timestamptz, ${sha256}::char(64))`)
  return conditions
}
