import { sql } from 'drizzle-orm'
import { tags } from '#lib/cache/tags.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import type { Db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { reindexNotice } from '#lib/search/reindexNotice.ts'
import { noticesAround } from './around.ts'

/**
 * Brings the rows that lists are read from in line with a notice: one per column that shows it (its main
 * and further columns and all above them), the counts per month, and what the notice is found by. Call it in the
 * transaction that changed the notice's state, text, columns, date or pin, with the notice's row locked.
 * @returns the tags of the lists, and of the surroundings of notices, that shifted
 */
export const relist = async (db: Db, noticeId: number): Promise<string[]> => {
  await lockTree(db, 'shared')
  await lockNeighbourhoods(db, await mainColumnOf(db, noticeId))
  await reindexNotice(db, noticeId)
  const before = await readListings(db, noticeId)
  const { rows: after } = await db.execute<Listing>(sql`
    select distinct s.column_id, ${monthOf('n.published_at')} as month
    from notice n, lateral (${columnsShowing(sql`n.id`, sql`n.column_id`)}) s
    where n.id = ${noticeId} and n.state = 'published'`)
  await countMonths(db, before, after)
  await db.execute(sql`delete from notice_column where notice_id = ${noticeId}`)
  await db.execute(sql`
    insert into notice_column (column_id, published_at, notice_id, pinned_until)
    select s.column_id, n.published_at, n.id, case when bool_or(s.own) then n.pinned_until end
    from notice n, lateral (${columnsShowing(sql`n.id`, sql`n.column_id`)}) s
    where n.id = ${noticeId} and n.state = 'published'
    group by s.column_id, n.published_at, n.id, n.pinned_until`)
  const shifted = shiftedListings(before, await readListings(db, noticeId))
  if (shifted.length === 0) return []
  // Pages beside which it stood until now show it, and go by its own tag.
  const around = await noticesAround(db, noticeId)
  return [
    ...shifted.flatMap((row) => [
      tags.list(Number(row.column_id)),
      tags.month(Number(row.column_id), row.month.slice(0, 7)),
    ]),
    tags.around(noticeId),
    ...around.map((neighbour) => tags.around(neighbour.id)),
  ]
}

/**
 * Has one notice after the other listed in these columns, until the transaction ends: two that come to stand side by
 * side have to see each other. `relist` does so for a notice's main column; who changes that locks both before.
 */
export const lockNeighbourhoods = async (db: Db, columnIds: number[]): Promise<void> => {
  for (const id of [...new Set(columnIds)].sort((a, b) => a - b))
    await db.execute(sql`select pg_advisory_xact_lock(${LOCK}::int, ${id}::int)`)
}

const mainColumnOf = async (db: Db, noticeId: number): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(
    sql`select column_id as id from notice where id = ${noticeId}`,
  )
  return rows.map(({ id }) => Number(id))
}

const readListings = async (db: Db, noticeId: number) => {
  const { rows } = await db.execute<Placed>(sql`
    select column_id, ${monthOf('published_at')} as month, concat_ws(' ', published_at, pinned_until) as place
    from notice_column where notice_id = ${noticeId} order by column_id`)
  return rows
}

/** Rows that are not the same in both. */
const shiftedListings = (before: Placed[], after: Placed[]) => {
  const others = (row: Placed, rows: Placed[]) =>
    !rows.some((each) => each.column_id === row.column_id && each.place === row.place)
  return [...before.filter((row) => others(row, after)), ...after.filter((row) => others(row, before))]
}

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_115

interface Listing extends Record<string, unknown> {
  column_id: string
  /** First day of the month. */
  month: string
}

/** A listing with its place in the column, as text. */
interface Placed extends Listing {
  place: string
}

const monthOf = (instant: string) =>
  sql`to_char(${sql.raw(instant)} at time zone ${env().TIME_ZONE}::text, 'YYYY-MM-01')`

/** Columns that show a notice; `own` are those it was put into, the others stand above them. */
const columnsShowing = (noticeId: ReturnType<typeof sql>, mainColumn: ReturnType<typeof sql>) => sql`
  with recursive above as (
    select c.id, c.parent_id, true as own from "column" c
    where c.id = ${mainColumn}
      or c.id in (select f.column_id from notice_further_column f where f.notice_id = ${noticeId})
    union
    select c.id, c.parent_id, false from "column" c join above on c.id = above.parent_id
  )
  select id as column_id, bool_or(own) as own from above group by id`

/**
 * Adds the difference to the counts. Everybody takes the rows in the same order, so that two publications
 * at once wait for each other instead of locking each other out.
 */
const countMonths = async (db: Db, before: Listing[], after: Listing[]) => {
  const changes = new Map<string, number>()
  const add = ({ column_id, month }: Listing, by: number) => {
    const key = `${column_id.padStart(20, '0')} ${month}`
    changes.set(key, (changes.get(key) ?? 0) + by)
  }
  for (const row of before) add(row, -1)
  for (const row of after) add(row, 1)
  for (const [key, by] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (by === 0) continue
    const [columnId, month] = key.split(' ') as [string, string]
    await db.execute(sql`
      insert into column_month (column_id, month, count) values (${Number(columnId)}, ${month}::date, greatest(${by}::int, 0))
      on conflict (column_id, month) do update set count = column_month.count + ${by}::int`)
  }
}
