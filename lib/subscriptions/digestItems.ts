import { sql } from 'drizzle-orm'
import { noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'

/** A notice as a mail tells of it. */
export interface DigestItem {
  title: string
  href: string
  column: string
  summary: string | null
  publishedAt: Date
  /** 更正说明, where readers had an earlier version already. */
  correction: string | null
}

type Row = Record<'id' | 'lang' | 'title' | 'column' | 'published_at', string> &
  Record<'summary' | 'correction', string | null>

/**
 * What a subscriber has not been told yet and readers see now: published, or corrected, by the numbers that it has
 * (`numberNews`). What was withdrawn meanwhile is not among it.
 */
export const readDigestItems = async (
  db: Db,
  subscriberId: number,
  { from, until }: { from: number; until: number },
): Promise<DigestItem[]> => {
  const { rows } = await db.execute<Row>(sql`
    with told as (
      select r.notice_id as id, case when bool_and(r.correction_note is not null)
        then (array_agg(r.correction_note order by w.number desc))[1] end as note
      from news w join revision r on r.id = w.revision_id
      where w.is_numbered and w.number > ${from} and w.number <= ${until} and exists (
        select from notice_column l join subscription s on s.column_id = l.column_id
        where s.subscriber_id = ${subscriberId} and l.notice_id = r.notice_id)
      group by r.notice_id)
    select n.id, n.lang, r.title, r.summary, n.published_at, c.name as "column", t.note as correction
    from told t join notice n on n.id = t.id join revision r on r.id = n.published_revision_id
      join "column" c on c.id = n.column_id
    where n.state = 'published'
    order by c.position, c.id, n.published_at desc, n.id desc`)
  return rows.map(({ id, lang, published_at, ...row }) => ({
    ...row,
    href: `${siteUrl()}${noticePath(lang as Language, Number(id))}`,
    publishedAt: new Date(published_at),
  }))
}
