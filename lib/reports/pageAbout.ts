import { and, eq, sql } from 'drizzle-orm'
import { canonicalPath, placeAt } from '#lib/core/places.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { columns, notices, revisions } from '#lib/db/schema/index.ts'

/** What a page of the site shows. */
interface PageAbout {
  noticeId: number | null
  columnId: number | null
  /** What readers know it by; null where they do not see it, or it has no name of its own. */
  title: string | null
}

const NOTHING: PageAbout = { noticeId: null, columnId: null, title: null }

/** What stands at an address, as far as it is a notice or a column. */
export const pageAbout = async (db: Db, path: string): Promise<PageAbout> => {
  const place = placeAt(canonicalPath(path) ?? path)
  if (place?.of.id) return noticeAbout(db, place.lang, Number(place.of.id))
  return place?.of.slug ? columnAbout(db, place.lang, place.of.slug) : NOTHING
}

const noticeAbout = async (db: Db, lang: Language, id: number): Promise<PageAbout> => {
  const [row] = await db
    .select({
      noticeId: notices.id,
      columnId: notices.columnId,
      title: sql<
        string | null
      >`case when ${notices.state} in ('published', 'expired') then ${revisions.title} end`,
    })
    .from(notices)
    .leftJoin(revisions, eq(revisions.id, notices.publishedRevisionId))
    .where(and(eq(notices.id, id), eq(notices.lang, lang)))
  return row ?? NOTHING
}

const columnAbout = async (db: Db, lang: Language, slug: string): Promise<PageAbout> => {
  const [row] = await db
    .select({ columnId: columns.id, title: columns.name })
    .from(columns)
    .where(and(eq(columns.slug, slug), eq(columns.lang, lang)))
  return row ? { ...row, noticeId: null } : NOTHING
}
