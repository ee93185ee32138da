import { sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import {
  accessibilityPath,
  columnPath,
  homePath,
  idsOfSitemapPart,
  noticePath,
  sitemapPartOf,
  sitemapPath,
} from '#lib/core/addresses.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { SitemapEntry } from './dto.ts'

/** How many of a list's newest notices its first page shows, by which it is dated. */
const ON_FIRST_PAGE = 20

/** Notices `n` in columns `c` that have a page of their own which is to be found. */
const FOUND = sql.raw(`n.state = 'published' and c.kind = 'list'`)

/**
 * The parts of the sitemap that have something in them, each with its newest change: what came, and what left. Each part
 * costs three looks into indexes, however much it holds.
 */
export const readSitemapIndex = async (db: Db): Promise<SitemapEntry[]> => {
  shows(tags.sitemap, ...LANGUAGES.map(tags.chrome))
  const { rows: newest } = await db.execute<{ id: string | null }>(sql`select max(id) as id from notice`)
  const last = sitemapPartOf(Number(newest[0]?.id ?? 0))
  const size = idsOfSitemapPart(1).last
  const { rows } = await db.execute<{ part: number; at: string | null }>(sql`
    select part, greatest((
      select max(r.shown_at) from revision r
      where r.state = 'published' and (r.notice_id - 1) / ${sql.raw(String(size))} = part - 1
    ), (
      select max(coalesce(n.withdrawn_at, n.expires_at)) from notice n
      where n.state in ('withdrawn', 'expired') and (n.id - 1) / ${sql.raw(String(size))} = part - 1
    )) as at
    from generate_series(1, ${last}::int) part
    where exists (
      select from notice n join "column" c on c.id = n.column_id
      where n.id between (part - 1)::bigint * ${size} + 1 and part::bigint * ${size} and ${FOUND})
    order by part`)
  const parts = rows.map(({ part, at }) => entryOf(sitemapPath(part), at))
  return [{ path: sitemapPath('pages'), modifiedAt: undefined, inLanguages: [] }, ...parts]
}

/** Home pages, columns, and what is said of accessibility. Archives are ways to notices, which are all in the other parts. */
export const readSitemapPages = async (db: Db): Promise<SitemapEntry[]> => {
  shows(tags.sitemap, ...LANGUAGES.map(tags.chrome))
  const { rows } = await db.execute<{ lang: Language; slug: string; at: string | null }>(sql`
    select c.lang, c.slug, (
      select max(r.shown_at) from (
        select notice_id from notice_column l where l.column_id = c.id
        order by l.published_at desc, l.notice_id desc limit ${ON_FIRST_PAGE}
      ) l join notice n on n.id = l.notice_id join revision r on r.id = n.published_revision_id
    ) as at
    from "column" c where c.kind <> 'link' order by c.lang desc, c.position, c.id`)
  const spoken = LANGUAGES.filter((lang) => lang === 'zh' || rows.some((row) => row.lang === lang))
  const homes = spoken.map((lang) => {
    const dates = rows.flatMap(({ lang: each, at }) => (each === lang && at !== null ? [at] : []))
    const newest = dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
    return { ...entryOf(homePath(lang), newest), inLanguages: inEach(spoken, homePath) }
  })
  const accessibility = spoken.map((lang) => ({
    ...entryOf(accessibilityPath(lang), null),
    inLanguages: inEach(spoken, accessibilityPath),
  }))
  return [
    ...homes,
    ...accessibility,
    ...rows.map(({ lang, slug, at }) => entryOf(columnPath(lang, slug), at)),
  ]
}

const inEach = (spoken: Language[], pathIn: (lang: Language) => string): SitemapEntry['inLanguages'] =>
  spoken.length > 1 ? spoken.map((lang) => ({ lang, path: pathIn(lang) })) : []

/** The notices of a part (from 1) that readers find, each with the same in the other language. */
export const readSitemapPart = async (db: Db, part: number): Promise<SitemapEntry[]> => {
  shows(tags.sitemapPart(part), ...LANGUAGES.map(tags.chrome))
  const { first, last } = idsOfSitemapPart(part)
  const { rows } = await db.execute<PartRow>(sql`
    select n.id, n.lang, r.shown_at as at, o.id as other_id, o.lang as other_lang
    from notice n join "column" c on c.id = n.column_id join revision r on r.id = n.published_revision_id
    left join notice_translation zh on zh.zh_id = n.id left join notice_translation en on en.en_id = n.id
    left join notice o on o.id = coalesce(zh.en_id, en.zh_id) and o.state = 'published'
    where n.id between ${first} and ${last} and ${FOUND} order by n.id`)
  return rows.map((row) => {
    const own = { lang: row.lang, path: noticePath(row.lang, Number(row.id)) }
    const entry = entryOf(own.path, row.at)
    if (row.other_id === null || row.other_lang === null) return entry
    const other = { lang: row.other_lang, path: noticePath(row.other_lang, Number(row.other_id)) }
    return { ...entry, inLanguages: LANGUAGES.map((lang) => (lang === own.lang ? own : other)) }
  })
}

interface PartRow extends Record<string, unknown> {
  id: string
  lang: Language
  at: string | null
  other_id: string | null
  other_lang: Language | null
}

const entryOf = (path: string, at: string | null): SitemapEntry => ({
  path,
  modifiedAt: at === null ? undefined : new Date(at),
  inLanguages: [],
})
