import type { ClientBase } from 'pg'

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
  /** True where what lies between was cleared away, or is of another database: everything may have changed. */
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
  return {
    tags: rows.flatMap(({ tag }) => (tag === null ? [] : [tag])),
    warm: rows.flatMap(({ warm }) => (warm === null ? [] : [warm])),
    gap: first.gap,
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

// One statement, so that rows and place are of the same snapshot. A snapshot that reaches further than the
// database's own comes from a state that was since restored from a backup.
const READ = `
  with here as (
    select pg_current_snapshot() as snapshot,
      concat_ws('/', s.database, 'invalidation'::regclass::oid, (select oid from pg_database where datname = current_database())) as database,
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
  order by i.id`

/** Rows are kept this long: a server that was away for longer begins with an empty store. */
const KEPT = '24 hours'

/** Clears away rows that every server has long read, and notes up to where. */
export const clearLog = async (client: ClientBase): Promise<void> => {
  await client.query(
    `with gone as (
      delete from invalidation
      where at < now() - $1::interval and transaction < pg_snapshot_xmin(pg_current_snapshot())
      returning transaction
    )
    update page_store set horizon = newest.transaction
    from (select transaction from gone order by transaction desc limit 1) newest
    where newest.transaction > horizon`,
    [KEPT],
  )
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
