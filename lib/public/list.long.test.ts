import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { addGeneratedNotices } from '#lib/demo/bulk.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { PAGE_SIZE, readListPage } from './list.ts'

it('cuts a column of tens of thousands into pages without losing or repeating a notice', async () => {
  const ctx = await testCtx()
  const { notices: columnId } = await testColumns(ctx)
  await addGeneratedNotices(ctx.db, { count: 60_000, now: ctx.now })
  const { rows } = await ctx.db.execute<{ notice_id: string }>(
    sql`select notice_id from notice_column where column_id = ${columnId} order by published_at desc, notice_id desc`,
  )
  const expected = rows.map((row) => Number(row.notice_id))
  const { pages, total } = await readListPage(ctx.db, columnId, 1, ctx.now)
  expect(total).toBe(expected.length)
  for (let page = 1; page <= pages; page += 7) {
    const { items } = await readListPage(ctx.db, columnId, page, ctx.now)
    const from = (page - 1) * PAGE_SIZE
    expect(items.map((item) => item.id)).toEqual(expected.slice(from, from + PAGE_SIZE))
  }
})
