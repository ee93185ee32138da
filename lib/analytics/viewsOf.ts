import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** How often a notice that readers see was looked at, ever; undefined where there is no such notice. */
export const viewsOfNotice = async (db: Db, id: number): Promise<number | undefined> => {
  const { rows } = await db.execute<{ views: string }>(sql`
    select coalesce((select sum(views) from view_day where kind = 'notice' and subject_id = n.id), 0)
      + coalesce((select sum(views) from view_month where kind = 'notice' and subject_id = n.id), 0) as views
    from notice n where n.id = ${id} and n.state in ('published', 'expired')`)
  return rows[0] && Number(rows[0].views)
}
