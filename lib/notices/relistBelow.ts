import { sql } from 'drizzle-orm'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'

interface Moved {
  columnId: number
  /** Columns that stood above it and do so no longer, and columns that came to do so. */
  left: number[]
  entered: number[]
}

/** Notices that one statement takes in: each is checked, and a statement has its time. */
const BATCH = 10_000

/**
 * Brings the rows that lists are read from in line with a column that came to stand elsewhere in the tree, which has to
 * be locked (`lockTree`): all that it lists leaves the columns that stood above it, but for what has another reason to
 * be there, and enters those that do now. As `relist` for each of its notices, by the ten thousand.
 * @returns the tags of the lists that shifted
 */
export const relistBelow = async (db: Db, { columnId, left, entered }: Moved): Promise<string[]> => {
  // Else all of them are checked at the end, in one statement that may take too long.
  await db.execute(sql`set constraints notice_true immediate`)
  const months = new Map<number, Set<string>>()
  const note = (id: number, shifted: string[]) => {
    months.set(id, new Set([...(months.get(id) ?? []), ...shifted]))
  }
  for (let edge = await nextEdge(db, columnId); edge; edge = await nextEdge(db, columnId, edge)) {
    for (const id of left) note(id, await leave(db, columnId, id, edge))
    for (const id of entered) note(id, await enter(db, columnId, id, edge))
  }
  return [...months].flatMap(([id, shifted]) => [
    ...(shifted.size > 0 ? [tags.list(id)] : []),
    ...[...shifted].map((month) => tags.month(id, month)),
  ])
}

/** A part of a column's list, by the places that it begins and ends at. */
interface Edge extends Record<string, unknown> {
  from_at: string
  from_id: string
  upto_at: string
  upto_id: string
}

const nextEdge = async (db: Db, columnId: number, before?: Edge): Promise<Edge | undefined> => {
  const beyond = before
    ? sql`and (published_at, notice_id) > (${before.upto_at}::timestamptz, ${before.upto_id}::bigint)`
    : sql``
  const { rows } = await db.execute<Edge>(sql`
    with part as (
      select published_at, notice_id from notice_column where column_id = ${columnId} ${beyond}
      order by published_at, notice_id limit ${BATCH}
    ), first as (select * from part order by published_at, notice_id limit 1),
      last as (select * from part order by published_at desc, notice_id desc limit 1)
    select f.published_at::text as from_at, f.notice_id as from_id, l.published_at::text as upto_at, l.notice_id as upto_id
    from first f, last l`)
  return rows[0]
}

const within = (edge: Edge) => sql`
  (c.published_at, c.notice_id) between (${edge.from_at}::timestamptz, ${edge.from_id}::bigint)
    and (${edge.upto_at}::timestamptz, ${edge.upto_id}::bigint)`

const monthOf = () => sql`date_trunc('month', published_at at time zone ${env().TIME_ZONE}::text)::date`

const enter = async (db: Db, columnId: number, id: number, edge: Edge): Promise<string[]> => {
  const { rows } = await db.execute<{ month: string }>(sql`
    with added as (
      insert into notice_column (column_id, published_at, notice_id)
      select ${id}::bigint, c.published_at, c.notice_id from notice_column c
      where c.column_id = ${columnId} and ${within(edge)}
      on conflict do nothing returning published_at
    )
    insert into column_month (column_id, month, count)
    select ${id}::bigint, ${monthOf()}, count(*) from added group by 2
    on conflict (column_id, month) do update set count = column_month.count + excluded.count
    returning to_char(month, 'YYYY-MM') as month`)
  return rows.map(({ month }) => month)
}

/** What was put into the column that is left, or into one that still stands below it, stays there. */
const leave = async (db: Db, columnId: number, id: number, edge: Edge): Promise<string[]> => {
  const { rows } = await db.execute<{ month: string }>(sql`
    with recursive below as (
      select id from "column" where id = ${id}
      union
      select c.id from "column" c join below on c.parent_id = below.id
    ), gone as (
      delete from notice_column l using notice_column c
      where l.column_id = ${id} and l.published_at = c.published_at and l.notice_id = c.notice_id
        and c.column_id = ${columnId} and ${within(edge)}
        and not exists (select from notice n where n.id = c.notice_id and n.column_id in (select b.id from below b))
        and not exists (
          select from notice_further_column f
          where f.notice_id = c.notice_id and f.column_id in (select b.id from below b)
        )
      returning l.published_at
    ), counted as (
      select ${monthOf()} as month, count(*)::int as count from gone group by 1
    )
    update column_month m set count = m.count - counted.count from counted
    where m.column_id = ${id} and m.month = counted.month
    returning to_char(m.month, 'YYYY-MM') as month`)
  return rows.map(({ month }) => month)
}
