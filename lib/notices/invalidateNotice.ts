import { sql } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { homePath, noticePath, sitemapPartOf } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * Says that what readers see of a notice changed, in the transaction of the change: on its own page, in lists, and on
 * the pages of those that it replaces or is a translation of, and in the sitemap.
 * @param shifted what `relist` gave
 */
export const invalidateNotice = async (
  db: Db,
  { id, lang }: { id: number; lang: string },
  shifted: string[],
): Promise<void> => {
  const language = lang as Language
  const related = await pointedAt(db, id)
  const parts = [id, ...related].map((each) => tags.sitemapPart(sitemapPartOf(each)))
  await invalidate(
    db,
    [tags.notice(id), tags.home(language), tags.sitemap, ...parts, ...shifted, ...related.map(tags.notice)],
    [noticePath(language, id), homePath(language)],
  )
}

/** Notices whose pages name this one without its own saying so. */
const pointedAt = async (db: Db, id: number): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.notice_id as id from revision_replaces p join revision r on r.id = p.revision_id
      where r.notice_id = ${id} and r.state in ('published', 'superseded')
    union select zh_id from notice_translation where en_id = ${id}
    union select en_id from notice_translation where zh_id = ${id}`)
  return rows.map((row) => Number(row.id))
}
