import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { formerAddresses } from '#lib/redirects/queries.ts'
import { testLead } from '#lib/redirects/testLead.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { addColumn } from './addColumn.ts'
import { columnsFor } from './deskColumns.ts'
import { removeFormerAddress } from './removeFormerAddress.ts'
import { saveColumn } from './saveColumn.ts'

const change = { name: '教育新闻', slug: 'edu', kind: 'list' as const, onHome: true, reviewStages: 1 }

it('renames a column on every page, and sets its stages without any page hearing of it', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const tags = async () => {
    const { rows } = await ctx.db.execute<{ tag: string }>(sql`delete from invalidation returning tag`)
    return rows.map(({ tag }) => tag).sort()
  }
  await tags()
  await saveColumn(ctx, { id: news, ...change })
  expect(await tags()).toEqual(['chrome:en', 'chrome:zh', 'redirects'])
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
  { slug: 'News' },
  { slug: '' },
  { kind: 'link' as const },
  { linkUrl: 'https://x.example' },
  { keywords: [''] },
])('refuses %j', async (wrong) => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  await expect(saveColumn(ctx, { id: news, ...change, ...wrong })).rejects.toMatchObject({ code: 'INVALID' })
})

it('leaves its former addresses leading to it, wherever it goes', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const rename = (slug: string) => saveColumn(ctx, { ...change, id: news, slug })
  const led = (...paths: string[]) => Promise.all(paths.map((path) => testLead(ctx.db, path)))
  await rename('edu')
  expect(
    await led('/columns/news', '/columns/news/archive/2026-03/2', '/columns/newsy', '/en/columns/news'),
  ).toEqual(['/columns/edu', '/columns/edu/archive/2026-03/2', undefined, undefined])
  await rename('latest')
  expect(await led('/columns/news/2', '/columns/edu/2', '/columns/latest')).toEqual([
    ...['/columns/latest/2', '/columns/latest/2', undefined],
  ])
  await rename('news')
  expect(await led('/columns/news', '/columns/edu', '/columns/latest')).toEqual([
    ...[undefined, '/columns/news', '/columns/news'],
  ])
  const { id } = await addColumn(ctx, { slug: 'edu', name: '新的' })
  expect(await led('/columns/edu', '/columns/edu/2', '/columns/latest')).toEqual([
    ...[undefined, undefined, '/columns/news'],
  ])
  await expect(rename('edu')).rejects.toMatchObject({ code: 'CONFLICT', params: { field: 'slug' } })
  const [former] = (await formerAddresses(ctx.db, ['/columns/news'])).get('/columns/news') ?? []
  expect(former).toMatchObject({ path: '/columns/latest' })
  const remove = (columnId: number) => removeFormerAddress(ctx, { columnId, id: former?.id ?? 0 })
  await expect(remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await remove(news)
  expect(await led('/columns/latest')).toEqual([undefined])
})

it('makes a list a single page and back, and neither a link', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const link = { slug: 'link', name: 'x', kind: 'link', linkUrl: 'https://x.example' } as const
  const { id } = await addColumn(ctx, link)
  for (const kind of ['page', 'list'] as const) {
    await saveColumn(ctx, { ...change, id: news, kind, keywords: ['教育'], columnType: '要闻' })
    const [column] = await ctx.db.select().from(columns).where(eq(columns.id, news))
    expect(column).toMatchObject({ kind, keywords: ['教育'], columnType: '要闻' })
  }
  const stays = { code: 'ILLEGAL_STATE', reason: 'columns.link-stays' }
  const turned = saveColumn(ctx, { ...change, id: news, kind: 'link', linkUrl: '/' })
  await expect(turned).rejects.toMatchObject(stays)
  await expect(saveColumn(ctx, { ...change, id })).rejects.toMatchObject(stays)
  await saveColumn(ctx, { ...change, ...link, id, slug: 'elsewhere' })
  expect(await testLead(ctx.db, '/columns/link')).toBeUndefined()
})
