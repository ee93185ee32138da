import { sql } from 'drizzle-orm'
import type { ClientBase } from 'pg'
import type { Db } from '#lib/db/client.ts'
import { tags as known } from './tags.ts'

/** How far somebody has read the log of invalidations. */
export interface Cursor {
  /** Which database that was: its copies and restored forerunners have another. */
  database: string
  /** `pg_snapshot`: the transactions that had ended by then. Numbers would not do, since a transaction that
   * took its number earlier may commit later. */
  snapshot: string
}

export interface LogEntries {
  tags: string[]
  /** Addresses to render at once. */
  warm: string[]
  /** True where what lies between was cleared away, is too much, or is of another database: everything may have
   * changed. */
  gap: boolean
  cursor: Cursor
  /** Other servers that listen on this database. */
  others: number
}

/** Under this name a page store's connection is listed, by which servers count each other. */
export const LISTENER = 'gaoshi page store'

/** Reads what was committed after `since`; nothing but the place where one stands where that is undefined. */
export const readLog = async (client: ClientBase, since: Cursor | undefined): Promise<LogEntries> => {
  const { rows } = await client.query<Row>(READ, [since?.snapshot ?? null, since?.database ?? null, LISTENER])
  const [first] = rows
  if (!first) throw new Error('the database has no row in page_store')
  const tooMany = rows.length > MOST_ROWS
  return {
    tags: tooMany ? [] : rows.flatMap(({ tag }) => (tag === null ? [] : [tag])),
    warm: tooMany ? [] : rows.flatMap(({ warm }) => (warm === null ? [] : [warm])),
    gap: first.gap || tooMany,
    cursor: { database: first.database, snapshot: first.snapshot },
    others: first.others,
  }
}

interface Row {
  tag: string | null
  warm: string | null
  gap: boolean
  database: string
  snapshot: string
  others: number
}

/** Whoever has more to read begins anew: it takes longer than rendering what readers ask for. */
const MOST_ROWS = 20_000

// Copies keep the number in page_store, and get other ones for what they are made of.
const DATABASE = `concat_ws('/', s.database, 'invalidation'::regclass::oid,
  (select oid from pg_database where datname = current_database()))`

// One statement, so that rows and place are of the same snapshot. A snapshot that reaches further than the
// database's own comes from a state that was since restored from a backup.
const READ = `
  with here as (
    select pg_current_snapshot() as snapshot,
      ${DATABASE} as database,
      s.horizon,
      (select count(*)::int from pg_stat_activity
        where application_name = $3 and datname = current_database() and pid <> pg_backend_pid()) as others
    from page_store s
  ), place as (
    select here.*, $1::text is not null and (
      database <> $2 or horizon >= pg_snapshot_xmin($1::pg_snapshot)
      or pg_snapshot_xmax($1::pg_snapshot) > pg_snapshot_xmax(snapshot)
    ) as gap from here
  )
  select i.tag, i.warm, p.gap, p.database, p.snapshot::text, p.others
  from place p left join invalidation i on not p.gap and $1::text is not null
    and i.transaction >= pg_snapshot_xmin($1::pg_snapshot)
    and not pg_visible_in_snapshot(i.transaction, $1::pg_snapshot)
  order by i.id limit ${MOST_ROWS + 1}`

/**
 * Whether nothing that a page shows has changed since the log was read up to its cursor. False as well where
 * the log does not reach back so far, or the page is of another database.
 */
export const stillCurrent = async (
  db: Db,
  pages: { tags: readonly string[]; cursor: Cursor }[],
): Promise<boolean[]> => {
  const asked = pages.map(({ tags, cursor }, place) => ({ place, tags, ...cursor }))
  const { rows } = await db.execute<{ place: number }>(sql`
    select p.place from page_store s, jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as p (place int, tags text[], database text, snapshot pg_snapshot)
    where p.database = ${sql.raw(DATABASE)} and s.horizon < pg_snapshot_xmin(p.snapshot)
      and pg_snapshot_xmax(p.snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
      and not exists (
        select 1 from invalidation i where i.tag = any (p.tags || ${known.everything}::text)
          and i.transaction >= pg_snapshot_xmin(p.snapshot)
          and not pg_visible_in_snapshot(i.transaction, p.snapshot)
      )`)
  const current = new Set(rows.map(({ place }) => place))
  return pages.map((_, place) => current.has(place))
}

/** Rows are kept this long: a server that was away for longer begins with an empty store. */
const KEPT = '7 days'
const BATCH = 5_000

/** Clears away rows that every server has long read, some at a time, and notes up to where. */
export const clearLog = async (db: Db): Promise<void> => {
  for (let cleared = BATCH; cleared === BATCH; ) {
    const { rows } = await db.execute<{ count: number }>(sql`
      with gone as (
        delete from invalidation where id in (
          select id from invalidation
          where at < now() - ${KEPT}::interval and transaction < pg_snapshot_xmin(pg_current_snapshot())
          order by at limit ${BATCH}
        ) returning transaction
      ), noted as (
        update page_store set horizon = newest.transaction
        from (select transaction from gone order by transaction desc limit 1) newest
        where newest.transaction > horizon
      )
      select count(*)::int as count from gone`)
    cleared = rows[0]?.count ?? 0
  }
}

/** The key under which pages on disk are sealed: the same for all servers, made by the first. */
export const readSealingKey = async (client: ClientBase, fresh: () => string): Promise<string> => {
  const { rows } = await client.query<{ sealing_key: string }>(
    'update page_store set sealing_key = coalesce(sealing_key, $1) returning sealing_key',
    [fresh()],
  )
  const key = rows[0]?.sealing_key
  if (!key) throw new Error('the database has no row in page_store')
  return key
}
