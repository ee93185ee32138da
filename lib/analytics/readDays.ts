import { sql } from 'drizzle-orm'
import { dayBefore } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { DayViews } from './dto.ts'
import { assertMayReadAnalytics, viewsSeen } from './scope.ts'
import { daysOfSpan } from './span.ts'

/**
 * Views of each day of a span that ends today, of what the actor may see.
 * @throws DomainError FORBIDDEN
 */
export const readDays = async ({ db, actor, now }: Ctx, length: number): Promise<DayViews[]> => {
  assertMayReadAnalytics(actor)
  const days = new Map(
    daysOfSpan(now, length).map((day) => [day, { day, home: 0, search: 0, column: 0, notice: 0 }]),
  )
  const { rows } = await db.execute<{ day: string; kind: keyof DayViews; views: string }>(sql`
    select v.day::text as day, v.kind, sum(v.views) as views from view_day v
    where v.day >= ${[...days.keys()][0]}::date and ${viewsSeen(actor)} group by v.day, v.kind`)
  for (const { day, kind, views } of rows) Object.assign(days.get(day) ?? {}, { [kind]: Number(views) })
  return [...days.values()]
}

/** All views of as many days before the span. */
export const readTotalBefore = async ({ db, actor, now }: Ctx, length: number): Promise<number> => {
  const [first = ''] = daysOfSpan(now, length)
  const { rows } = await db.execute<{ views: string }>(sql`
    select coalesce(sum(v.views), 0) as views from view_day v
    where v.day >= ${dayBefore(first, length)}::date and v.day < ${first}::date and ${viewsSeen(actor)}`)
  return Number(rows[0]?.views)
}

export const totalOf = ({ home, search, column, notice }: DayViews): number => home + search + column + notice
