import { sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { ColumnNode } from '#lib/columns/dto.ts'
import type { Db } from '#lib/db/client.ts'
import { bodyElsewhere } from './bodyElsewhere.ts'
import type { Chrome, Feed, FeedItem, NoticePage } from './dto.ts'
import { readNotice } from './notice.ts'

const MOST_ITEMS = 20

/**
 * The newest notices in full, of one column or of all.
 * @param origin address of the site, of which every address in it is made
 */
export const readFeed = async (
  db: Db,
  { lang, site, columns }: Chrome,
  column: ColumnNode | undefined,
  origin: string,
): Promise<Feed> => {
  const lists = (column ? [column] : topLists(columns)).map(({ id }) => id)
  shows(...lists.map(tags.list))
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct l.published_at, l.notice_id as id
    from unnest(${sql.param(lists)}::bigint[]) as c (id) cross join lateral (
      select published_at, notice_id from notice_column where column_id = c.id
      order by published_at desc, notice_id desc limit ${MOST_ITEMS}
    ) l order by 1 desc, 2 desc limit ${MOST_ITEMS}`)
  const found = await Promise.all(rows.map(({ id }) => readNotice(db, lang, Number(id))))
  return {
    lang,
    title: column ? `${column.name} - ${site.name}` : site.name,
    description: (column ?? site).description || site.name,
    slug: column?.slug,
    items: found.filter((notice) => notice !== undefined).map((notice) => itemOf(notice, origin)),
  }
}

/** The lists at the top, and those at the top of what stands below a single page: a list has what stands below it. */
const topLists = (columns: ColumnNode[]): ColumnNode[] =>
  columns.flatMap((column) => (column.kind === 'list' ? [column] : topLists(column.children)))

const itemOf = (notice: NoticePage, origin: string): FeedItem => ({
  id: notice.id,
  title: notice.title,
  description: notice.description,
  bodyHtml: bodyElsewhere(notice.bodyHtml, notice.pictures, origin),
  publishedAt: notice.publishedAt,
  modifiedAt: notice.modifiedAt,
  author: notice.author ?? notice.source ?? undefined,
  keywords: notice.keywords,
  attachments: notice.attachments.map((file) => ({ ...file, href: origin + file.href })),
})
