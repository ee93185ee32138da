import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import type { DeskPage } from '../dto.ts'
import type { ListFilter } from '../schema.ts'
import { type Conditions, conditionsOf } from './conditions.ts'
import { itemsById } from './items.ts'
import { isBeyond, keyOf, orderBy, type Place, type Way, wayOf, writePlace } from './order.ts'

/**
 * Notices that the actor may read and that a filter lets through, a page at a time. How many there are is counted up
 * to a thousand, and only with the first page.
 */
export const listDeskNotices = async (ctx: Ctx, filter: ListFilter): Promise<DeskPage> => {
  const conditions = await conditionsOf(ctx, filter)
  const way = wayOf(filter)
  const { places, count } = await find(ctx, conditions, way, filter.size + 1)
  const isMore = places.length > filter.size
  const shown = places.slice(0, filter.size)
  if (way.isBack) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    items: await itemsById(
      ctx,
      shown.map(({ id }) => id),
    ),
    previous: first && (way.isBack ? isMore : way.from !== undefined) ? writePlace(first) : null,
    next: last && (way.isBack || isMore) ? writePlace(last) : null,
    count: count ?? (way.from ? null : await countUp(ctx, conditions)),
  }
}

/** Counted no further than this: '1,000+'. */
export const COUNTED = 1_000

/** So many notices are looked at one by one before all that fit are gathered and sorted. */
const WINDOW = 3_000

interface Found {
  places: Place[]
  count?: number
}

/**
 * Where much fits, going along the index of the order finds a page soon; where little fits, that would go through all
 * notices, and what fits is gathered by another index first. Which of both it is shows after a bounded number of
 * steps; statistics do not know which words come together.
 */
const find = async (ctx: Ctx, conditions: Conditions, way: Way, limit: number): Promise<Found> => {
  const walked = await walk(ctx, conditions, way, limit)
  return walked.length === limit ? { places: walked } : gather(ctx, conditions, way, limit)
}

const walk = async ({ db }: Ctx, { all }: Conditions, way: Way, limit: number): Promise<Place[]> => {
  // Its index does not have what was never published.
  const isKeyed = way.sort === 'published' ? sql`n.published_at is not null` : sql`true`
  const window = all.length === 0 ? sql`` : sql`limit ${WINDOW}`
  const order = orderBy(way, 'keyed')
  const { rows } = await db.execute<Row>(sql`
    select n.id, ${asText(way)} as key from (
      select n.* from notice n where ${isKeyed} and ${isBeyond(way, 'keyed')} order by ${order} ${window}
    ) n where ${and(all)} order by ${order} limit ${limit}`)
  return rows.map(placeOf)
}

const gather = async ({ db }: Ctx, { few }: Conditions, way: Way, limit: number): Promise<Found> => {
  const { rows } = await db.execute<Row & { count: string | null }>(sql`
    with hits as materialized (
      select n.id, n.moved_at, n.published_at, n.title from notice n where ${and(few)}
    ), page as (
      select n.id, ${asText(way)} as key, row_number() over (order by ${orderBy(way)}) as place
      from hits n where ${isBeyond(way)} order by ${orderBy(way)} limit ${limit}
    )
    select p.id, p.key, c.count from (select count(*) as count from hits) c left join page p on true order by p.place`)
  const count = Math.min(Number(rows[0]?.count ?? 0), COUNTED + 1)
  return { places: rows.filter(({ id }) => id !== null).map(placeOf), count }
}

const countUp = async ({ db }: Ctx, { indexed }: Conditions): Promise<number> => {
  const { rows } = await db.execute<{ count: string }>(sql`
    select count(*) as count from (
      select from notice n where ${and(indexed)} limit ${COUNTED + 1}
    ) c`)
  return Number(rows[0]?.count ?? 0)
}

const and = (conditions: SQL[]): SQL => (conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`)

interface Row extends Record<string, unknown> {
  id: string
  key: string | null
}

const placeOf = ({ id, key }: Row): Place => ({ id: Number(id), key })

const asText = ({ sort }: Way): SQL =>
  sort === 'changed' || sort === 'published'
    ? sql`to_char(${keyOf(sort)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`${keyOf(sort)}::text`
