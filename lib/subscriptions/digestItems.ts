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
 * What a subscriber has not been told yet and readers see now: published, or corrected, within a time. What was
 * withdrawn meanwhile is not among it.
 */
export const readDigestItems = async (
  db: Db,
  subscriberId: number,
  { from, until }: { from: Date; until: Date },
): Promise<DigestItem[]> => {
  const listed = sql`select from notice_column l join subscription s on s.column_id = l.column_id
    where s.subscriber_id = ${subscriberId} and l.notice_id = n.id`
  const { rows } = await db.execute<Row>(sql`
    with fresh as (
      select distinct l.notice_id as id from notice_column l join subscription s on s.column_id = l.column_id
      where s.subscriber_id = ${subscriberId} and l.published_at > ${from} and l.published_at <= ${until}),
    corrected as (
      select r.notice_id as id, r.correction_note as note from revision r join notice n on n.id = r.notice_id
      where r.correction_note is not null and r.state = 'published' and r.shown_at > ${from} and r.shown_at <= ${until}
        and n.published_at <= ${from} and exists (${listed})),
    told as (select id, null as note from fresh union all select id, note from corrected)
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
