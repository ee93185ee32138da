import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { addGeneratedNotices } from '#lib/demo/bulk.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { PAGE_SIZE, readListPage, readMonthPage, readMonths, readPinned } from './list.ts'

const idsByDate = async ({ db }: Ctx, columnId: number) => {
  const { rows } = await db.execute<{ notice_id: string }>(
    sql`select notice_id from notice_column where column_id = ${columnId} order by published_at desc, notice_id desc`,
  )
  return rows.map((row) => Number(row.notice_id))
}

it('shows every notice once, in order, over all pages and over all months', async () => {
  const ctx = await testCtx()
  const { notices: columnId } = await testColumns(ctx)
  await addGeneratedNotices(ctx.db, { count: 500, now: ctx.now })
  const expected = await idsByDate(ctx, columnId)
  const { pages, total } = await readListPage(ctx.db, columnId, 1, ctx.now)
  expect(total).toBe(expected.length)
  expect(pages).toBe(Math.ceil(total / PAGE_SIZE))

  const byPage: number[] = []
  for (let page = 1; page <= pages; page++) {
    const { items } = await readListPage(ctx.db, columnId, page, ctx.now)
    byPage.push(...items.map((item) => item.id))
  }
  expect(byPage).toEqual(expected)

  const byMonth: number[] = []
  for (const { month, count } of await readMonths(ctx.db, columnId)) {
    const list = await readMonthPage(ctx.db, columnId, month, 1, ctx.now)
    expect(list.total).toBe(count)
    byMonth.push(...list.items.map((item) => item.id))
  }
  expect(byMonth).toEqual(expected)
})

it('has no notices after the last page, and an empty first page where a column has none', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  expect(await readListPage(ctx.db, news, 1, ctx.now)).toEqual({ items: [], total: 0, pages: 1 })
  const { id } = await createNotice(ctx, plainNotice(news))
  await publishDraft(ctx, { id })
  expect((await readListPage(ctx.db, news, 2, ctx.now)).items).toEqual([])
})

it('pins a notice in its own column until its time is over, and not in those above', async () => {
  const ctx = await testCtx()
  const { exams, notices: above } = await testColumns(ctx)
  const { id } = await createNotice(ctx, plainNotice(exams))
  const pinnedUntil = new Date(ctx.now.getTime() + 1000)
  await publishDraft(ctx, { id, pinnedUntil })
  const ids = async (columnId: number, now: Date) =>
    (await readPinned(ctx.db, columnId, now)).map((item) => item.id)
  expect(await ids(exams, ctx.now)).toEqual([id])
  expect(await ids(above, ctx.now)).toEqual([])
  expect(await ids(exams, pinnedUntil)).toEqual([])
})

it('marks as new what is younger than three days', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { id } = await createNotice(ctx, plainNotice(news))
  await publishDraft(ctx, { id })
  const isNewAfter = async (hours: number) => {
    const list = await readListPage(ctx.db, news, 1, new Date(ctx.now.getTime() + hours * 3_600_000))
    return list.items[0]?.isNew
  }
  expect(await isNewAfter(71)).toBe(true)
  expect(await isNewAfter(73)).toBe(false)
})
