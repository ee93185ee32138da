import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { dayOf } from './today.ts'

/** So long days are told apart: the last two years, and the month that is compared with them. */
const MONTHS = 25

/**
 * Turns the days of months long past into months. What was looked for, and where readers came from, is not kept
 * beyond that.
 */
export const rollUpCounts = async (db: Db, now: Date): Promise<void> => {
  const first = sql`(date_trunc('month', ${dayOf(now)}::date) - make_interval(months => ${MONTHS}))::date`
  await db.execute(sql`
    with past as (delete from view_day where day < ${first} returning kind, subject_id, day, views)
    insert into view_month as v (kind, subject_id, month, views)
    select kind, subject_id, date_trunc('month', day)::date, sum(views) from past
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (kind, subject_id, month) do update set views = v.views + excluded.views`)
  await db.execute(sql`delete from referrer_day where day < ${first}`)
  await db.execute(sql`delete from search_day where day < ${first}`)
}
