import { sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Place } from '#lib/core/places.ts'
import type { Db } from '#lib/db/client.ts'
import { hasPage } from './list.ts'

/**
 * Whether there is, or was, for readers what a place is about, its notice, or its column with that month and page: a
 * short question, so that addresses that somebody guesses cost no render. True for a place that is about neither.
 */
export const isThere = async (db: Db, { lang, of }: Pick<Place, 'lang' | 'of'>): Promise<boolean> => {
  if (of.id !== undefined) {
    shows(tags.notice(Number(of.id)))
    const { rows } = await db.execute(sql`
      select from notice
      where id = ${of.id}::bigint and lang = ${lang} and state in ('published', 'expired', 'withdrawn')`)
    return rows.length > 0
  }
  if (of.slug === undefined) return true
  shows(tags.chrome(lang))
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from "column" where slug = ${of.slug} and lang = ${lang} and kind <> 'link'`,
  )
  const [column] = rows
  if (!column || (of.month ?? of.page) === undefined) return column !== undefined
  return hasPage(db, Number(column.id), Number(of.page ?? 1), of.month)
}
