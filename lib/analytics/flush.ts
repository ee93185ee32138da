import { type SQL, sql } from 'drizzle-orm'
import type { Tally } from '#lib/core/tally.ts'
import type { Db } from '#lib/db/client.ts'
import { type Waiting, waiting } from './waiting.ts'

/**
 * Writes down all that was counted; several servers add up. Pages that readers do not have are left out. What could
 * not be written waits for the next time.
 * @throws what the database says, where it does not take it
 */
export const flushCounts = async (db: Db, from: Waiting = waiting()): Promise<void> => {
  await write(db, from.views, addViews)
  await write(db, from.referrers, addReferrers)
  await write(db, from.searches, addSearches)
}

type Row = [parts: string[], counts: number[]]

const write = <C extends number[]>(
  db: Db,
  tally: Tally<string, C>,
  add: (rows: Row[]) => SQL,
): Promise<void> =>
  tally.writeDown(async (some) => {
    await db.execute(add(some.map(([key, counts]) => [key.split('\t'), counts])))
  })

/** The part of each key at a place, as one value for the database. */
const parts = (rows: Row[], at: number): SQL => sql`${sql.param(rows.map(([key]) => key[at] ?? ''))}`
const sums = (rows: Row[], at: number): SQL => sql`${sql.param(rows.map(([, counts]) => counts[at] ?? 0))}`

// Rows are taken in one order by all servers, so that none waits for another that waits for it.
const addViews = (rows: Row[]): SQL => sql`
  insert into view_day as v (day, kind, subject_id, views)
  select t.day, t.kind, t.id, t.views
  from unnest(${parts(rows, 0)}::date[], ${parts(rows, 1)}::text[], ${parts(rows, 2)}::bigint[], ${sums(rows, 0)}::bigint[])
    as t(day, kind, id, views)
  where case t.kind
    when 'notice' then exists (select from notice n where n.id = t.id and n.state in ('published', 'expired'))
    when 'column' then exists (select from "column" c where c.id = t.id)
    else true end
  order by t.kind, t.id, t.day
  on conflict (kind, subject_id, day) do update set views = v.views + excluded.views`

const addReferrers = (rows: Row[]): SQL => sql`
  insert into referrer_day as r (day, host, views)
  select t.day, t.host, t.views
  from unnest(${parts(rows, 0)}::date[], ${parts(rows, 1)}::text[], ${sums(rows, 0)}::bigint[]) as t(day, host, views)
  order by t.day, t.host
  on conflict (day, host) do update set views = r.views + excluded.views`

const addSearches = (rows: Row[]): SQL => sql`
  insert into search_day as s (day, lang, query, searches, without_result)
  select t.day, t.lang, t.query, t.searches, t.without_result
  from unnest(${parts(rows, 0)}::date[], ${parts(rows, 1)}::text[], ${parts(rows, 2)}::text[],
    ${sums(rows, 0)}::bigint[], ${sums(rows, 1)}::bigint[]) as t(day, lang, query, searches, without_result)
  order by t.day, t.lang, t.query
  on conflict (day, lang, query) do update
    set searches = s.searches + excluded.searches, without_result = s.without_result + excluded.without_result`
