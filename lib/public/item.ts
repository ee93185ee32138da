import { sql } from 'drizzle-orm'
import { shows, showsUntil } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { noticePath } from '#lib/core/addresses.ts'
import { printable } from '#lib/core/printable.ts'
import type { Language } from '#lib/core/text.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { NoticeItem } from './dto.ts'

const NEW_FOR_MS = 3 * DAY_MS

export interface ItemRow extends Record<string, unknown> {
  id: string
  lang: string
  title: string
  published_at: string
}

/** Columns that a list's query selects, over notice `n` and its published revision `r`. */
export const ITEM_COLUMNS = sql.raw('n.id, n.lang, r.title, n.published_at')

/** Joins a list's rows `l` (of notice_column) with what they show. */
export const ITEM_JOINS = sql.raw(
  'join notice n on n.id = l.notice_id join revision r on r.id = n.published_revision_id',
)

/** The item of a row, its address in the notice's own language. */
export const itemOf = (row: ItemRow, now: Date): NoticeItem => {
  const id = Number(row.id)
  const publishedAt = new Date(row.published_at)
  const newUntil = new Date(publishedAt.getTime() + NEW_FOR_MS)
  const isNew = now < newUntil
  shows(tags.notice(id))
  if (isNew) showsUntil(newUntil)
  return {
    id,
    title: printable(row.title),
    href: noticePath(row.lang as Language, id),
    publishedAt,
    isNew,
  }
}
