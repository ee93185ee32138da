import { eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { templates } from '#lib/db/schema/index.ts'

/** A template that was taken away: what it said, for who may want it back, and by what that is told from anything else. */
interface TakenTemplate {
  content: unknown
  digest: string
}

/** Takes a column's own template away, in the transaction of the change; undefined where it has none. */
export const takeTemplate = async (db: Db, columnId: number): Promise<TakenTemplate | undefined> => {
  const [gone] = await db
    .delete(templates)
    .where(eq(templates.columnId, columnId))
    .returning({ content: templates.content, digest: digestOf(sql`${templates.content}`) })
  return gone
}

/** Of a template's content, whatever the order of its parts. */
export const digestOf = (content: SQL): SQL<string> =>
  sql<string>`encode(sha256(convert_to((${content})::jsonb::text, 'UTF8')), 'hex')`
