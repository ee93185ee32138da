import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** How far to each side a notice's page looks along its column. */
const REACH = 6

export interface Neighbour {
  id: number
  /** 1 for the next newer one, 2 for the one above that …; −1 for the next older one, and so on. */
  distance: number
}

/**
 * The notices that stand around a listed notice in its main column, which therefore have it around them as well.
 */
export const noticesAround = async (db: Db, id: number): Promise<Neighbour[]> => {
  // The place is handed on as scalars: joined instead, the planner reads and sorts the whole column.
  const inColumn = sql`column_id = (select column_id from here)`
  const place = sql`((select published_at from here), (select notice_id from here))`
  const { rows } = await db.execute<{ id: string; distance: string }>(sql`
    with here as materialized (
      select l.* from notice n
      join notice_column l on l.notice_id = n.id and l.column_id = n.column_id and l.published_at = n.published_at
      where n.id = ${id}
    ), newer as (
      select notice_id, published_at from notice_column
      where ${inColumn} and (published_at, notice_id) > ${place}
      order by published_at, notice_id limit ${REACH}
    ), older as (
      select notice_id, published_at from notice_column
      where ${inColumn} and (published_at, notice_id) < ${place}
      order by published_at desc, notice_id desc limit ${REACH}
    )
    select notice_id as id, row_number() over (order by published_at, notice_id) as distance from newer
    union all
    select notice_id, -row_number() over (order by published_at desc, notice_id desc) from older`)
  return rows.map((row) => ({ id: Number(row.id), distance: Number(row.distance) }))
}
