import { sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { may } from './scope.ts'

const COUNTED = 1_000

/** How many reports wait for whoever looks, counted to 1,001: those that they may close. */
export const countReports = async ({ db, actor }: Ctx): Promise<number> => {
  const { rows } = await db.execute<{ count: string }>(sql`
    select count(*) as count from (
      select from mistake_report m left join notice n on n.id = m.notice_id
      where m.closed_at is null and ${may(actor, 'report.close')} limit ${COUNTED + 1}
    ) open`)
  return Number(rows[0]?.count ?? 0)
}
