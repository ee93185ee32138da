import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { NoticeViews } from './dto.ts'
import { assertMayReadAnalytics, inColumnsSeen } from './scope.ts'
import { daysOfSpan } from './span.ts'

/**
 * The notices that were looked at most within a span that ends today, of the columns that the actor may see.
 * @throws DomainError FORBIDDEN
 */
export const readNotices = async (
  { db, actor, now }: Ctx,
  length: number,
  limit: number,
): Promise<NoticeViews[]> => {
  assertMayReadAnalytics(actor)
  const [first] = daysOfSpan(now, length)
  const { rows } = await db.execute<{
    id: string
    lang: string
    title: string
    column: string
    views: string
  }>(
    sql`
    select n.id, n.lang, n.title, c.name as "column", s.views from (
      select v.subject_id, sum(v.views) as views from view_day v
      where v.kind = 'notice' and v.day >= ${first}::date group by v.subject_id) s
    join notice n on n.id = s.subject_id join "column" c on c.id = n.column_id
    where ${inColumnsSeen(actor, sql`n.column_id`)}
    order by s.views desc, n.id desc limit ${limit}`,
  )
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    lang: row.lang as Language,
    views: Number(row.views),
  }))
}
