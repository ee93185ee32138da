import { type SQL, sql } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { dropFile } from './fileStore.ts'
import { lockStore } from './lockStore.ts'

/** So long a file is kept that nothing refers to: it may be in a draft that has not come to the server yet. */
const KEPT_DAYS = 7
const PORTION = 500

/**
 * Takes out of the store what nothing refers to: no row by its foreign keys, no template, no kept version of a draft. What
 * came, or left the library, within a week stays. Uploads wait for a portion at most. Files that
 * this database never knew are left alone: they may be another one's.
 * @returns how many files went, and their bytes
 */
export const sweepFiles = async ({ db, now }: Ctx): Promise<{ files: number; bytes: number }> => {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  const swept = { files: 0, bytes: 0 }
  // What drafts and templates name is looked for once, and not while uploads wait.
  const isFree = await freeIn(db, before)
  for (;;) {
    const gone = await db.transaction((tx) => sweepPortion(tx, isFree))
    swept.files += gone.length
    swept.bytes += gone.reduce((sum, bytes) => sum + bytes, 0)
    if (gone.length < PORTION) return swept
  }
}

const sweepPortion = async (db: Db, isFree: SQL): Promise<number[]> => {
  await lockStore(db, 'alone')
  await db.execute(sql`
    delete from image i using stored_file f where f.sha256 = i.sha256 and ${await isUnreferenced(db, 'image', 'i')}
      and not exists (select from media_item m where m.sha256 = i.sha256) and ${isFree}`)
  const { rows } = await db.execute<{ sha256: string; bytes: string }>(sql`
    delete from stored_file where sha256 in (
      select f.sha256 from stored_file f where ${await isUnreferenced(db, 'stored_file', 'f')} and ${isFree}
      limit ${PORTION})
    returning sha256, bytes`)
  for (const { sha256 } of rows) await dropFile(sha256)
  return rows.map(({ bytes }) => Number(bytes))
}

/**
 * That no row refers to one of these, as a condition; which tables do the database says, so that none is forgotten. What
 * goes with it, such as an image's sizes, does not hold it.
 */
const isUnreferenced = async (db: Db, table: 'image' | 'stored_file', alias: string): Promise<SQL> => {
  const { rows } = await db.execute<{ from: string; column: string }>(sql`
    select c.conrelid::regclass::text as from, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = ${table}::regclass and c.confdeltype <> 'c'`)
  const own = sql`${sql.identifier(alias)}.sha256`
  return sql.join(
    rows.map(
      ({ from, column }) =>
        sql`not exists (select from ${sql.raw(from)} r where r.${sql.identifier(column)} = ${own})`,
    ),
    sql` and `,
  )
}

/** Of stored files `f`: those that are old enough, and named by nothing that has no foreign keys. */
const freeIn = async (db: Db, before: Date): Promise<SQL> => {
  const { rows } = await db.execute<{ sha256: string }>(sql`
    select distinct found[1] as sha256 from (
      select content::text from draft_snapshot union all select content::text from template
    ) c (text), regexp_matches(c.text, '[0-9a-f]{64}', 'g') found`)
  const named = sql.param(rows.map(({ sha256 }) => sha256))
  return sql`(f.created_at < ${before} and f.sha256 <> all(${named}::text[]) and f.sha256 not in (
    select e.details ->> 'sha256' from audit_event e
    where e.action in ('media.uploaded', 'media.uploaded-again', 'media.removed') and e.at >= ${before}
      and e.details ->> 'sha256' is not null))`
}
