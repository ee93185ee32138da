import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** What of a notice that readers see can be found. */
export interface Findable {
  id: number
  lang: string
  publishedAt: Date
  /** Its main and further columns. */
  columnIds: number[]
  title: string
  subtitle: string | null
  summary: string | null
  keywords: string[]
  bodyHtml: string
  documentNumber: string | null
  indexNumber: string | null
  attachments: { name: string; text: string }[]
}

/** Longer texts of files are found by their beginning. */
const LONGEST_TEXT = 100_000

/**
 * What can be found of those of some notices that readers see, in the order of their ids.
 * @param which condition on the notice `n`
 */
export const readFindable = async (db: Db, which: SQL, limit = 1_000): Promise<Findable[]> => {
  const { rows } = await db.execute<Record<keyof Findable, unknown>>(sql`
    select n.id, n.lang, n.published_at as "publishedAt", r.title, r.subtitle, r.summary, r.keywords,
      r.body_html as "bodyHtml", r.document_number as "documentNumber", r.index_number as "indexNumber",
      array(
        select n.column_id union select f.column_id from notice_further_column f where f.notice_id = n.id order by 1
      )::text[] as "columnIds",
      coalesce((
        select json_agg(json_build_object('name', a.name, 'text', left(coalesce(t.text, ''), ${LONGEST_TEXT}::int))
          order by a.position)
        from attachment a left join file_text t on t.sha256 = a.sha256 where a.revision_id = r.id
      ), '[]') as attachments
    from notice n join revision r on r.id = n.published_revision_id
    where n.state in ('published', 'expired') and ${which}
    order by n.id limit ${limit}`)
  return rows.map((row) => ({
    ...(row as unknown as Findable),
    id: Number(row.id),
    publishedAt: new Date(row.publishedAt as string),
    columnIds: (row.columnIds as string[]).map(Number),
  }))
}
