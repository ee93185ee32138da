import { sql } from 'drizzle-orm'
import { filePath, noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Database } from '#lib/db/client.ts'
import type { FoundNotice, SearchPage, SearchRequest } from '#lib/search/dto.ts'
import { hitsIn, LOOKED_THROUGH } from '#lib/search/hits.ts'
import { highlighted, passageOf } from '#lib/search/passage.ts'
import { MOST_HITS, searchNotices } from '#lib/search/searchNotices.ts'
import { type Reads, withinTime } from '#lib/search/withinTime.ts'

const PASSAGE_LENGTH = 120
const MOST_ATTACHMENTS = 3
/** Of a notice with more files than this, so many are looked into. */
const MOST_LOOKED_INTO = 10

/**
 * A page of what readers find. Pages of results are made for each request and stored nowhere, so that they say nothing
 * of what they show.
 * @throws DomainError UNAVAILABLE where it takes longer than readers wait
 */
export const readSearch = (db: Database, request: SearchRequest, now: Date): Promise<SearchPage> =>
  withinTime(db, async (reads) => {
    const { noticeIds, ...found } = await searchNotices(reads, request, now)
    const items = noticeIds.length > 0 ? await readFound(reads, noticeIds, found.words) : []
    const reachable = Math.min(found.total.count, MOST_HITS)
    return { ...found, items, pages: Math.max(1, Math.ceil(reachable / request.pageSize)) }
  })

interface FoundRow extends Record<string, unknown> {
  id: string
  lang: string
  state: string
  published_at: string
  title: string
  summary: string | null
  document_number: string | null
  body: string
  column_id: string
  column_name: string
  column_slug: string
  attachments: { sha256: string; name: string; text: string }[]
}

/** In the order of their ids as given. One that readers see no longer by now is left out. */
const readFound = async (db: Reads, ids: number[], words: string[]): Promise<FoundNotice[]> => {
  const { rows } = await db.execute<FoundRow>(sql`
    select n.id, n.lang, n.state, n.published_at, r.title, r.summary, r.document_number, s.body_text as body,
      c.id as column_id, c.name as column_name, c.slug as column_slug,
      coalesce((
        select json_agg(json_build_object('sha256', a.sha256, 'name', a.name,
          'text', left(coalesce(t.text, ''), ${LOOKED_THROUGH}::int))
          order by a.position)
        from attachment a left join file_text t on t.sha256 = a.sha256 where a.revision_id = r.id and a.position < ${MOST_LOOKED_INTO}
      ), '[]') as attachments
    from unnest(${sql.param(ids)}::bigint[]) with ordinality i (id, place)
      join notice n on n.id = i.id and n.state in ('published', 'expired')
      join revision r on r.id = n.published_revision_id
      join notice_search s on s.notice_id = n.id
      join "column" c on c.id = n.column_id
    order by i.place`)
  return rows.map((row) => foundOf(row, words))
}

const foundOf = (row: FoundRow, words: string[]): FoundNotice => {
  const has = (text: string) => hitsIn(text, words).length > 0
  const text = row.summary !== null && (has(row.summary) || !has(row.body)) ? row.summary : row.body
  return {
    id: Number(row.id),
    title: highlighted(row.title, words),
    href: noticePath(row.lang as Language, Number(row.id)),
    publishedAt: new Date(row.published_at),
    isExpired: row.state === 'expired',
    column: { id: Number(row.column_id), name: row.column_name, slug: row.column_slug },
    documentNumber: row.document_number,
    passage: passageOf(text, words, PASSAGE_LENGTH),
    attachments: row.attachments
      .filter((each) => has(each.name) || has(each.text))
      .slice(0, MOST_ATTACHMENTS)
      .map(({ sha256, name }) => ({ name, href: filePath(sha256, name) })),
  }
}
