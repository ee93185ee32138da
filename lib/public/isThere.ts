import { type SQL, sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Place } from '#lib/core/places.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * Whether there is, or was, for readers what a place is about, its notice or its column: a short question, so that
 * addresses that somebody guesses cost no render. True for a place that is about neither.
 */
export const isThere = async (db: Db, { lang, of }: Pick<Place, 'lang' | 'of'>): Promise<boolean> => {
  if (of.id !== undefined) {
    shows(tags.notice(Number(of.id)))
    return isFound(
      db,
      sql`notice where id = ${of.id}::bigint and lang = ${lang} and state in ('published', 'expired', 'withdrawn')`,
    )
  }
  if (of.slug === undefined) return true
  shows(tags.chrome(lang))
  return isFound(db, sql`"column" where slug = ${of.slug} and lang = ${lang} and kind <> 'link'`)
}

const isFound = async (db: Db, rows: SQL): Promise<boolean> =>
  (await db.execute(sql`select from ${rows}`)).rows.length > 0
