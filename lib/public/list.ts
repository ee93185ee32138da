import { sql } from 'drizzle-orm'
import { shows, showsUntil } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import type { ListPage, NoticeItem } from './dto.ts'
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow, itemOf } from './item.ts'

/** Notices on one page of a list. */
export const PAGE_SIZE = 20

const MOST_PINNED = 10

/**
 * Page `page` (from 1) of a column, newest first. The month in which the page begins is found by the running
 * sum of the counts, so page 5,000 costs no more than page 2.
 */
export const readListPage = async (db: Db, columnId: number, page: number, now: Date): Promise<ListPage> => {
  shows(tags.list(columnId))
  const offset = (page - 1) * PAGE_SIZE
  const { rows: months } = await db.execute<{
    total: string
    month: string | null
    before: string | null
  }>(sql`
    with summed as (
      select month, count, sum(count) over (order by month desc) as upto
      from column_month where column_id = ${columnId} and count > 0
    )
    select coalesce((select sum(count) from summed), 0) as total, s.month::text, s.upto - s.count as before
    from (select 1) one left join lateral (
      select * from summed where upto > ${offset} order by month desc limit 1
    ) s on true`)
  const [start] = months
  const total = Number(start?.total ?? 0)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  if (!start?.month) return { items: [], total, pages }
  const items = await readRows(db, columnId, {
    until: sql`and l.published_at < ${edgeAfter(start.month)}`,
    offset: offset - Number(start.before),
    now,
  })
  return { items, total, pages }
}

/** Page `page` (from 1) of one month (`YYYY-MM`) of a column, newest first. */
export const readMonthPage = async (
  db: Db,
  columnId: number,
  month: string,
  page: number,
  now: Date,
): Promise<ListPage> => {
  shows(tags.month(columnId, month))
  const first = `${month}-01`
  const { rows } = await db.execute<{ count: number }>(
    sql`select count from column_month where column_id = ${columnId} and month = ${first}::date`,
  )
  const total = rows[0]?.count ?? 0
  const items = await readRows(db, columnId, {
    until: sql`and l.published_at < ${edgeAfter(first)} and l.published_at >= ${edgeAt(first)}`,
    offset: (page - 1) * PAGE_SIZE,
    now,
  })
  return { items, total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}

/** Whether the list of a column, or of one month (`YYYY-MM`) of it, has a page `page` (from 1) with something on it. */
export const hasPage = async (db: Db, columnId: number, page: number, month?: string): Promise<boolean> => {
  shows(month === undefined ? tags.list(columnId) : tags.month(columnId, month))
  const ofMonth = month === undefined ? sql`` : sql`and month = ${`${month}-01`}::date`
  const { rows } = await db.execute<{ total: string }>(sql`
    select coalesce(sum(count), 0) as total from column_month where column_id = ${columnId} ${ofMonth}`)
  return Number(rows[0]?.total) > (page - 1) * PAGE_SIZE
}

/** Months (`YYYY-MM`) in which a column lists something, newest first, with their counts. */
export const readMonths = async (db: Db, columnId: number): Promise<{ month: string; count: number }[]> => {
  shows(tags.list(columnId))
  const { rows } = await db.execute<{ month: string; count: number }>(sql`
    select to_char(month, 'YYYY-MM') as month, count from column_month
    where column_id = ${columnId} and count > 0 order by column_month.month desc`)
  return rows
}

/** What is pinned to the top of a column at this time, newest first. */
export const readPinned = async (db: Db, columnId: number, now: Date): Promise<NoticeItem[]> => {
  shows(tags.list(columnId))
  const { rows } = await db.execute<ItemRow & { pinned_until: string }>(sql`
    select ${ITEM_COLUMNS}, l.pinned_until from notice_column l ${ITEM_JOINS}
    where l.column_id = ${columnId} and l.pinned_until > ${now}
    order by l.published_at desc, l.notice_id desc limit ${MOST_PINNED}`)
  for (const row of rows) showsUntil(new Date(row.pinned_until))
  return rows.map((row) => itemOf(row, now))
}

const readRows = async (
  db: Db,
  columnId: number,
  { until, offset, now }: { until: ReturnType<typeof sql>; offset: number; now: Date },
) => {
  const { rows } = await db.execute<ItemRow>(sql`
    select ${ITEM_COLUMNS} from (
      select l.notice_id, l.published_at from notice_column l
      where l.column_id = ${columnId} ${until}
      order by l.published_at desc, l.notice_id desc offset ${offset} limit ${PAGE_SIZE}
    ) l ${ITEM_JOINS} order by l.published_at desc, l.notice_id desc`)
  return rows.map((row) => itemOf(row, now))
}

/** The instant at which a month (its first day) begins in the site's time zone. */
const edgeAt = (first: string) => sql`(${first}::date::timestamp at time zone ${env().TIME_ZONE}::text)`

const edgeAfter = (first: string) =>
  sql`((${first}::date + interval '1 month')::timestamp at time zone ${env().TIME_ZONE}::text)`
