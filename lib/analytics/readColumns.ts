import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { ColumnViews } from './dto.ts'
import { assertMayReadAnalytics, inColumnsSeen } from './scope.ts'
import { daysOfSpan } from './span.ts'

type Row = Record<'id' | 'lang' | 'slug' | 'name' | 'lists' | 'notices' | 'subscribers', string>

/**
 * Views of each column that the actor may see, within a span that ends today, the most looked at first.
 * @throws DomainError FORBIDDEN
 */
export const readColumns = async ({ db, actor, now }: Ctx, length: number): Promise<ColumnViews[]> => {
  assertMayReadAnalytics(actor)
  const [first] = daysOfSpan(now, length)
  const { rows } = await db.execute<Row>(sql`
    with lists as (
      select v.subject_id as id, sum(v.views) as views from view_day v
      where v.kind = 'column' and v.day >= ${first}::date group by 1),
    notices as (
      select n.column_id as id, sum(v.views) as views from view_day v join notice n on n.id = v.subject_id
      where v.kind = 'notice' and v.day >= ${first}::date group by 1),
    subscribers as (
      select s.column_id as id, count(*) as count from subscription s join subscriber r on r.id = s.subscriber_id
      where r.confirmed_at is not null and r.paused_at is null group by 1)
    select c.id, c.lang, c.slug, c.name, coalesce(l.views, 0) as lists, coalesce(n.views, 0) as notices,
      coalesce(s.count, 0) as subscribers
    from "column" c left join lists l using (id) left join notices n using (id) left join subscribers s using (id)
    where c.kind <> 'link' and ${inColumnsSeen(actor, sql`c.id`)}
    order by coalesce(l.views, 0) + coalesce(n.views, 0) desc, c.lang desc, c.position, c.id`)
  return rows.map(({ slug, name, ...row }) => ({
    ...{ id: Number(row.id), lang: row.lang as Language, slug, name },
    ...{ lists: Number(row.lists), notices: Number(row.notices), subscribers: Number(row.subscribers) },
  }))
}
