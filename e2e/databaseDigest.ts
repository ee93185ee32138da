import { expect } from '@playwright/test'
import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'

/** What goes on by itself: when somebody was last seen, what is counted, mails and pushes on their way, how far subscribers were told. */
const BY_ITSELF: Record<string, string[]> = {
  user_session: ['seen_at'],
  subscriber: ['told_number', 'due_at'],
  news: ['number', 'is_numbered'],
  outgoing_mail: ['due_at', 'sent_at', 'maybe_sent_at', 'attempts', 'last_error'],
  push: ['due_at', 'sent_at', 'attempts', 'last_error'],
  redirect: ['hits', 'last_hit_at'],
}
const LEFT_OUT = [
  ...['rate_limit', 'missing_address', 'push_engine', 'view_day', 'referrer_day', 'search_day'],
  // What notices are found by is derived, and follows the texts of files as they are read.
  ...['file_text', 'notice_search', 'search_state', 'search_month', 'word_frequency'],
]

/** Whose a row is. */
const OWNER: Record<string, string> = { user: 'id', audit_event: 'actor_id' }

/**
 * A sum of the hashes of all rows of each table, in whatever order they come: two digests are the same where nothing was changed between them.
 * @param without rows that belong to this person are not looked at
 */
export const databaseDigest = async (db: Database, without?: number): Promise<Record<string, string>> => {
  const tables = await tablesOf(db)
  const parts = tables.map(({ name, owned }) => {
    const byItself = BY_ITSELF[name]
    const row = byItself ? sql`(to_jsonb(t) - ${sql.param(byItself)}::text[])::text` : sql`t::text`
    const owner = OWNER[name] ?? (owned ? 'user_id' : undefined)
    const others =
      owner && without !== undefined
        ? sql`where t.${sql.identifier(owner)} is distinct from ${without}`
        : sql``
    return sql`select ${name}::text as name, count(*) || ' rows ' || coalesce(sum(hashtextextended(${row}, 0)), 0) as hash
      from ${sql.identifier(name)} t ${others}`
  })
  const { rows } = await db.execute<{ name: string; hash: string }>(sql.join(parts, sql` union all `))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

const tablesOf = async (db: Database): Promise<{ name: string; owned: boolean }[]> => {
  const { rows } = await db.execute<{ name: string; owned: boolean }>(sql`
    select relname as name, exists (
      select from pg_attribute where attrelid = pg_class.oid and attname = 'user_id' and not attisdropped) as owned
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
  return rows.filter(({ name }) => !LEFT_OUT.includes(name))
}

/**
 * Notes what the database holds now.
 * @returns does something, and makes sure that the database still holds the same
 */
export const keepingAll = async (db: Database) => {
  const before = await databaseDigest(db)
  return async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const came = await work()
    expect(await databaseDigest(db), what).toEqual(before)
    return came
  }
}
