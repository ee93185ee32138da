import { randomUUID } from 'node:crypto'
import type { Ctx } from '#lib/db/ctx.ts'
import { mistakeReports } from '#lib/db/schema/index.ts'

/** A report that nobody has answered, of the whole site unless a place is named; its id. For tests. */
export const newOpenReport = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  more: Partial<typeof mistakeReports.$inferInsert> = {},
): Promise<number> => {
  const [row] = await db
    .insert(mistakeReports)
    .values({
      ...{ lang: 'zh', path: '/', words: '电话号码已经换了', createdAt: now },
      fingerprint: randomUUID().replaceAll('-', '').repeat(2),
      ...more,
    })
    .returning({ id: mistakeReports.id })
  if (!row) throw new Error('no report')
  return row.id
}
