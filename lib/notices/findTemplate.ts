import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { type TemplateContent, templateContent } from './schema.ts'

interface Template {
  /** The column that has it: the one asked for, or the nearest one above it. */
  columnId: number
  content: TemplateContent
  savedBy: string
  savedAt: Date
}

/** The template of a column, else that of the nearest column above it; undefined where none has one. */
export const findTemplate = async (db: Db, columnId: number): Promise<Template | undefined> => {
  const { rows } = await db.execute<{ id: string; content: unknown; saved_by: string; saved_at: string }>(sql`
    with recursive above as (
      select id, parent_id, 0 as distance from "column" where id = ${columnId}
      union all
      select c.id, c.parent_id, distance + 1 from "column" c join above on c.id = above.parent_id
    )
    select above.id, t.content, t.saved_by, t.saved_at from above join template t on t.column_id = above.id
    order by distance limit 1`)
  const [row] = rows
  if (!row) return undefined
  return {
    columnId: Number(row.id),
    content: templateContent.parse(row.content),
    savedBy: row.saved_by,
    savedAt: new Date(row.saved_at),
  }
}
