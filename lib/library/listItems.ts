import { type SQL, sql } from 'drizzle-orm'
import { likePattern } from '#lib/core/likePattern.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { MediaLine, MediaPage } from './dto.ts'
import { linesWhere } from './lines.ts'
import type { MediaFilter } from './schema.ts'
import { assertMayLook, isOwn, isUnused, isUnusedAmongAll, visibleAmongAll, visibleTo } from './scope.ts'

const PAGE = 48
/** As many items are asked one by one whether somebody finds them. */
const WINDOW = 1_500

const NEWEST_FIRST = sql`order by m.uploaded_at desc, m.sha256 desc`

/**
 * The library as somebody finds it, the newest first, a page at a time. Most pages are full after a short walk; where
 * the walk finds little, what can be found is looked up as a whole.
 * @throws DomainError FORBIDDEN for who has nothing to do with notices
 */
export const listItems = async (ctx: Ctx, filter: MediaFilter): Promise<MediaPage> => {
  const { actor } = ctx
  assertMayLook(actor)
  const plain = sql.join([sql`true`, ...conditionsOf(ctx, filter)], sql` and `)
  const window = sql`(
    select m.uploaded_at, m.sha256 from media_item m where ${plain} ${NEWEST_FIRST} limit ${WINDOW})`
  const one = filter.unused ? sql`${visibleTo(actor)} and ${isUnused}` : visibleTo(actor)
  const found = await page(ctx, sql`(m.uploaded_at, m.sha256) in ${window} and ${one}`)
  if (found.length > PAGE || !(await isFull(ctx, window))) return pageOf(found)
  const all = filter.unused ? sql`${visibleAmongAll(actor)} and ${isUnusedAmongAll}` : visibleAmongAll(actor)
  return pageOf(await page(ctx, sql`${plain} and ${all}`))
}

/** Whether there may be more beyond the window. */
const isFull = async ({ db }: Ctx, window: SQL): Promise<boolean> => {
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from ${window} w`)
  return (rows[0]?.count ?? 0) >= WINDOW
}

const page = (ctx: Ctx, condition: SQL) =>
  linesWhere(ctx, sql`${condition} ${NEWEST_FIRST} limit ${PAGE + 1}`)

const pageOf = (items: MediaLine[]): MediaPage => {
  const last = items[PAGE - 1]
  if (items.length <= PAGE || !last) return { items }
  return { items: items.slice(0, PAGE), next: `${last.uploadedAt.toISOString()}_${last.sha256}` }
}

/** What an item itself tells. */
const conditionsOf = ({ actor }: Ctx, { name, kind, mine, after }: MediaFilter): SQL[] => {
  const conditions: SQL[] = []
  if (name) conditions.push(sql`m.name ilike ${likePattern(name)}`)
  if (kind) conditions.push(sql`m.kind = ${kind}`)
  if (mine) conditions.push(isOwn(actor))
  const [at, sha256] = after?.split('_') ?? []
  if (at && sha256)
    conditions.push(sql`(m.uploaded_at, m.sha256) < (${at}::timestamptz, ${sha256}::char(64))`)
  return conditions
}
