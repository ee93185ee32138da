import { and, eq, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { columns, notices, revisions } from '#lib/db/schema/index.ts'

/** What a page of the site shows. */
export interface PageAbout {
  noticeId: number | null
  columnId: number | null
  /** What readers know it by; null where they do not see it, or it has no name of its own. */
  title: string | null
}

const NOTHING: PageAbout = { noticeId: null, columnId: null, title: null }

/** What stands at an address, as far as it is a notice or a column. */
export const pageAbout = async (db: Db, path: string): Promise<PageAbout> => {
  const [, prefix, kind, key] =
    /^(\/en)?\/(notices|columns)\/([1-9]\d{0,14}|[a-z0-9-]{1,60})(?:\/|$)/.exec(path) ?? []
  if (key === undefined) return NOTHING
  const lang = prefix === undefined ? 'zh' : 'en'
  if (kind === 'columns') return columnAbout(db, lang, key)
  return /^\d+$/.test(key) ? noticeAbout(db, lang, Number(key)) : NOTHING
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
