import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { columnsFor } from './deskColumns.ts'
import { saveColumn } from './saveColumn.ts'

const change = { name: '教育新闻', description: '', onHome: true, reviewStages: 1 }

it('renames a column on every page, and sets its stages without any page hearing of it', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const tags = async () => {
    const { rows } = await ctx.db.execute<{ tag: string }>(sql`delete from invalidation returning tag`)
    return rows.map(({ tag }) => tag).sort()
  }
  await tags()
  await saveColumn(ctx, { id: news, ...change })
  expect(await tags()).toEqual(['chrome:en', 'chrome:zh'])
  await saveColumn(ctx, { id: news, ...change, reviewStages: 3 })
  expect(await tags()).toEqual([])
  const [column] = await ctx.db.select().from(columns).where(eq(columns.id, news))
  expect(column).toMatchObject({ name: '教育新闻', reviewStages: 3 })
})

it('is for administrators of the column or of one above it', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const actor = await testPerson(ctx, { grants: [{ role: 'administrator', columnId: notices }] })
  await saveColumn({ ...ctx, actor }, { id: exams, ...change })
  await expect(saveColumn({ ...ctx, actor }, { id: news, ...change })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(saveColumn(ctx, { id: 9999, ...change })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const found = await columnsFor({ ...ctx, actor }, 'column.manage')
  expect(found.map(({ path }) => path)).toEqual(['通知公告', '通知公告 / 教育新闻'])
})

it.each([
  { name: ' ' },
  { name: 'x'.repeat(61) },
  { reviewStages: 0 },
  { reviewStages: 4 },
  { reviewStages: 1.5 },
])('refuses %j', async (wrong) => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  await expect(saveColumn(ctx, { id: news, ...change, ...wrong })).rejects.toMatchObject({ code: 'INVALID' })
})
