import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import type { SearchRequest } from './dto.ts'
import { searchNotices } from './searchNotices.ts'
import { suggestTitles } from './suggestTitles.ts'
import { withinTime } from './withinTime.ts'

type Ctx = Awaited<ReturnType<typeof testCtx>>

const asked = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ lang: 'zh', query, sort: 'relevance', page: 1, pageSize: 20 },
  ...more,
})

const publish = async (
  ctx: Ctx,
  columnId: number,
  content: { title: string; bodyHtml?: string; documentNumber?: string; summary?: string },
  publishedAt?: Date,
) => {
  const { id } = await createNotice(ctx, { columnId, content: { bodyHtml: '<p>正文</p>', ...content } })
  await publishDraft(ctx, { id, publishedAt })
  return id
}

const search = (ctx: Ctx, query: string, more?: Partial<SearchRequest>) =>
  withinTime(ctx.db, (reads) => searchNotices(reads, asked(query, more), ctx.now))

const find = async (ctx: Ctx, query: string, more?: Partial<SearchRequest>) =>
  (await search(ctx, query, more)).noticeIds

it('finds words, names, numbers and document numbers in any form that they are typed in', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const id = await publish(ctx, news, {
    title: '关于在望潮区做好2025年教师资格认定工作的通知',
    documentNumber: '临教办〔2025〕12号',
    bodyHtml: '<p>联系人在臨瀾市区澄江路，电子邮箱 Lin@example.cn，见附表 COVID19 与 Wi-Fi。</p>',
  })
  const other = await publish(ctx, news, { title: '放假', documentNumber: '临教办〔2025〕112号' })
  for (const query of [
    ...[
      '望潮区',
      '望潮',
      '教师资格',
      '資格認定',
      '资格',
      '临澜市',
      '臨瀾',
      '澄江路',
      'lin',
      'ＣＯＶＩＤ１９',
    ],
    ...[
      '临教办〔2025〕12号',
      '临教办[2025]12号',
      '临教办（２０２５）12号',
      '临教办2025年第12号',
      '教办【2025】12號',
      '临教办2025 12号',
    ],
    ...['做好2025', '"教师资格认定"', '教师 望潮', 'example.cn'],
  ])
    expect(await find(ctx, query), query).toEqual([id])
  expect(await find(ctx, '临教办〔2025〕112号')).toEqual([other])
  expect((await search(ctx, '"教师资格认定"')).isRelaxed).toBe(false)
  expect((await search(ctx, '"资格教师"')).isRelaxed).toBe(true)
})

it('finds a letter that is no word by itself, wherever the rest stands', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const inTitle = await publish(ctx, news, { title: 'A类考生名单' }, new Date('2025-01-01T00:00:00Z'))
  const inBody = await publish(ctx, news, { title: '资格复审', bodyHtml: '<p>A类考生请带原件。</p>' })
  const other = await publish(ctx, news, { title: 'B类考生名单' })
  expect((await find(ctx, 'A类考生'))[0]).toBe(inTitle)
  expect(await find(ctx, 'A类考生')).toContain(inBody)
  expect(await find(ctx, 'A类')).toEqual([inTitle])
  expect(await find(ctx, 'B类考生')).toEqual([other])
})

it('finds a title by any two characters that follow each other', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const title = '市教育考试院关于二〇二六年高中阶段学校招生体育考试的补充通知'
  const id = await publish(ctx, news, { title })
  await publish(ctx, news, { title: '放假' })
  const mixed = await publish(ctx, news, { title: '2025年A类第37批5G基站' })
  for (let at = 0; at + 2 <= title.length; at++)
    expect(await find(ctx, title.slice(at, at + 2)), title.slice(at, at + 2)).toEqual([id])
  for (const pair of ['5年', '年A', 'A类', '类第', '第3', '7批', '批5', 'g基'])
    expect(await find(ctx, pair), pair).toEqual([mixed])
  for (const pair of ['4年', '9批', '7G', '年B']) expect(await find(ctx, pair), pair).toEqual([])
  expect((await suggestTitles(ctx.db, 'zh', '5年', 5)).map(({ noticeId }) => noticeId)).toEqual([mixed])
})

it('filters by column with all below it and by year, counts both, and orders by date', async () => {
  const ctx = await testCtx()
  const { news, notices, exams } = await testColumns(ctx)
  const old = await publish(ctx, exams, { title: '招生通知' }, new Date('2023-12-31T16:00:00Z'))
  const older = await publish(ctx, notices, { title: '招生通知' }, new Date('2023-12-31T15:59:00Z'))
  const newest = await publish(ctx, news, { title: '消息', bodyHtml: '<p>招生</p>' })
  expect(await find(ctx, '招生', { columnId: notices })).toEqual([old, older])
  expect(await find(ctx, '招生', { columnId: exams })).toEqual([old])
  expect(await find(ctx, '招生', { year: 2024 })).toEqual([old])
  expect(await find(ctx, '招生', { sort: 'date' })).toEqual([newest, old, older])
  expect(await find(ctx, '招生', { sort: 'date', page: 2, pageSize: 2 })).toEqual([older])
  expect(await find(ctx, '招生', { page: 99 })).toEqual([])
  expect(await find(ctx, '招生', { lang: 'en' })).toEqual([])
  const { columns, years, total } = await search(ctx, '招生')
  const counts = Object.fromEntries(columns.map(({ id, count }) => [id, count]))
  expect(counts).toEqual({ [notices]: 2, [exams]: 1, [news]: 1 })
  expect(years).toEqual([2026, 2024, 2023].map((year) => ({ year, count: 1 })))
  expect(total).toEqual({ count: 3, isAtLeast: false })
})

it('puts title before document number before summary before body', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const inBody = await publish(ctx, news, { title: '甲', bodyHtml: '<p>临教考</p>' })
  const inSummary = await publish(ctx, news, { title: '乙', summary: '临教考' })
  const inNumber = await publish(ctx, news, { title: '丙', documentNumber: '临教考〔2024〕1号' })
  const inTitle = await publish(ctx, news, { title: '临教考' })
  expect(await find(ctx, '临教考')).toEqual([inTitle, inNumber, inSummary, inBody])
})

it('says where nothing has all of the words, and gives what has some of them', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const id = await publish(ctx, news, { title: '校车安全检查' })
  const result = await search(ctx, '校车 天文台')
  expect(result).toMatchObject({ noticeIds: [id], isRelaxed: true })
  expect(await search(ctx, '天文台')).toMatchObject({
    noticeIds: [],
    isRelaxed: false,
  })
})

it('suggests titles while they are typed, the newest first and each once', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const day = (date: number) => new Date(Date.UTC(2026, 0, date))
  await publish(ctx, news, { title: '教师资格认定公告' }, day(1))
  await publish(ctx, news, { title: '招聘教师公告' }, day(2))
  const newest = await publish(ctx, news, { title: '教师资格认定公告' }, day(3))
  expect(await suggestTitles(ctx.db, 'zh', '教师资', 5)).toEqual([
    { noticeId: newest, title: '教师资格认定公告' },
  ])
  expect((await suggestTitles(ctx.db, 'zh', '公告', 5)).map(({ title }) => title)).toEqual([
    '教师资格认定公告',
    '招聘教师公告',
  ])
  expect(await suggestTitles(ctx.db, 'zh', ' ', 5)).toEqual([])
})

it('answers whatever is asked', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  await publish(ctx, news, { title: '招生通知 notice 2025' })
  const anyUnit = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code))
  const signs = fc.constantFrom(
    ...`'"\\&|!():*<->%_#\0\u202e\u200b😀\ud800\udc00𠮷的招生通知 a1９〔〕号年第“”「」`.split(''),
  )
  const texts = fc.oneof(
    fc.string({ unit: signs, maxLength: 60 }),
    fc.string({ unit: anyUnit, maxLength: 60 }),
  )
  const check = async (query: string) => {
    const { total, words, noticeIds } = await search(ctx, query)
    expect(noticeIds.length).toBe(total.count)
    expect(words.every((word) => word.isWellFormed())).toBe(true)
    await suggestTitles(ctx.db, 'zh', query, 5)
  }
  await fc.assert(fc.asyncProperty(texts, check), { numRuns: 300 })
  for (const unit of ['招', '招生', 'a ', '"', '& ', '\0', '\ud800', '2025年', '学a1校的', '😀'])
    await check(unit.repeat(10_000))
  for (const page of [0, -1, 1.5, Number.NaN, 1e300]) expect(await find(ctx, '招生', { page })).toEqual([])
  for (const columnId of [0, -1, 1e9]) expect(await find(ctx, '招生', { columnId })).toEqual([])
  for (const year of [0, 9999, -4]) expect(await find(ctx, '招生', { year })).toEqual([])
})
