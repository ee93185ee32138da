import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import type { IndexRow } from './indexRow.ts'

/** Writes rows of the index, in the place of those that were there. */
export const writeRows = async (db: Db, rows: readonly IndexRow[]): Promise<void> => {
  if (rows.length === 0) return
  const values = <K extends keyof IndexRow>(key: K) => sql.param(rows.map((row) => row[key]))
  await db.execute(sql`
    insert into notice_search
      (notice_id, lang, published_at, month, column_ids, title, title_vector, all_vector, body_text)
    select i.notice_id, i.lang, i.published_at, i.month, i.column_ids::bigint[], i.title, i.title_vector::tsvector,
      i.all_vector::tsvector, i.body_text
    from unnest(
      ${values('noticeId')}::bigint[], ${values('lang')}::text[],
      ${sql.param(rows.map((row) => row.publishedAt.toISOString()))}::timestamptz[], ${values('month')}::int[],
      ${sql.param(rows.map((row) => `{${row.columnIds.join(',')}}`))}::text[], ${values('title')}::text[],
      ${values('titleVector')}::text[], ${values('allVector')}::text[], ${values('bodyText')}::text[]
    ) i (notice_id, lang, published_at, month, column_ids, title, title_vector, all_vector, body_text)
    on conflict (notice_id) do update set
      lang = excluded.lang, published_at = excluded.published_at, month = excluded.month,
      column_ids = excluded.column_ids, title = excluded.title, title_vector = excluded.title_vector,
      all_vector = excluded.all_vector, body_text = excluded.body_text`)
}
