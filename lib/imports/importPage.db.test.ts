import { describe, expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { importedPages } from '#lib/db/schema/index.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { readNotice } from '#lib/public/notice.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { importSite, noticesOf, stateOf } from './testImport.ts'

const CLEAN = Buffer.from(`当前位置:首页 > 通知公告
关于秋季学期开学安排的通知
发布时间:2025-08-20 来源:办公室
各学校:
秋季学期于九月一日开学,请提前做好准备。
上一篇:没有了`)

describe('a clean page', () => {
  it('becomes a draft that no reader sees, with its original kept', async () => {
    const { ctx, run } = await importSite()
    const report = await run(CLEAN)
    expect(report).toMatchObject({
      state: 'draft',
      findings: [],
      fields: { date: '2025-08-20', source: '办公室' },
    })
    expect(await readNotice(ctx.db, 'zh', report.noticeId ?? 0)).toBeUndefined()
    const [imported] = await ctx.db.select().from(importedPages)
    expect(await readStoredFile(imported?.originalSha256 ?? '')).toEqual(CLEAN)
  })

  it('goes to readers with --publish, under the day that the page states', async () => {
    const { ctx, run } = await importSite()
    const { state, noticeId = 0 } = await run(CLEAN, { publish: true })
    expect(state).toBe('published')
    const notice = await readNotice(ctx.db, 'zh', noticeId)
    expect(notice).toMatchObject({
      title: '关于秋季学期开学安排的通知',
      source: '办公室',
      columnSlug: 'news',
    })
    expect(notice?.publishedAt).toEqual(new Date('2025-08-19T16:00:00Z'))
  })

  it('goes under the day that was given, where one was', async () => {
    const { ctx, run } = await importSite()
    const { noticeId = 0 } = await run(CLEAN, { publish: true, date: '2024-01-02' })
    expect((await readNotice(ctx.db, 'zh', noticeId))?.publishedAt).toEqual(new Date('2024-01-01T16:00:00Z'))
  })

  it('makes one notice however often, and from however many processes, it comes', async () => {
    const { ctx, run } = await importSite()
    const reports = await Promise.all(Array.from({ length: 6 }, () => run(CLEAN)))
    expect(reports.map(({ state }) => state).sort()).toEqual(['draft', ...Array(5).fill('unchanged')])
    expect(await noticesOf(ctx)).toHaveLength(1)
    expect((await run(CLEAN, { publish: true })).state).toBe('published')
    expect((await run(CLEAN, { publish: true })).state).toBe('unchanged')
  })

  it('is the same page in another encoding and with other line ends', async () => {
    const { ctx, run } = await importSite()
    await run(CLEAN)
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(CLEAN.toString().replaceAll('\n', '\r\n'), 'utf16le'),
    ])
    expect((await run(utf16)).state).toBe('unchanged')
    expect(await noticesOf(ctx)).toHaveLength(1)
  })
})

describe('a page that somebody should look at', () => {
  const DOUBTFUL = Buffer.from(
    '当前位置：首页 > 通知公告\n关于春游的通知\n详见万利体育官网登录入口。\n关闭 打印',
  )

  it('stays a draft until it is accepted', async () => {
    const { ctx, run } = await importSite()
    const held = await run(DOUBTFUL, { publish: true })
    expect(held).toMatchObject({ state: 'held', findings: [{ severity: 'warn', state: 'open' }] })
    expect(await readNotice(ctx.db, 'zh', held.noticeId ?? 0)).toBeUndefined()
    expect((await run(DOUBTFUL, { publish: true, findings: 'mend' })).state).toBe('held')
    const accepted = await run(DOUBTFUL, { publish: true, findings: 'accept' })
    expect(accepted).toMatchObject({ state: 'published', findings: [{ state: 'accepted' }] })
  })

  it('goes to readers where the mend settles it', async () => {
    const { run } = await importSite()
    const hidden = Buffer.from('当前位置：首页\n关于春游的通知\n请各\u200b班于周五报名。')
    expect((await run(hidden, { publish: true })).state).toBe('held')
    expect((await run(hidden, { publish: true, findings: 'mend' })).state).toBe('published')
  })
})

describe('the day', () => {
  const UNDATED = Buffer.from('当前位置：首页\n关于春游的通知\n请各班于周五报名。')
  const dayOf = async (ctx: Ctx, id = 0) => (await readNotice(ctx.db, 'zh', id))?.publishedAt

  it('is today where the page states none or one yet to come, and the report says so', async () => {
    const { ctx, run } = await importSite()
    const today = { on: '2026-03-15', from: 'today' }
    expect(await run(UNDATED, { publish: true })).toMatchObject({ state: 'published', listed: today })
    const future = Buffer.from(`${CLEAN}`.replace('2025-08-20', '2026-08-20'))
    const { noticeId, ...report } = await run(future, { publish: true })
    expect(report).toMatchObject({ state: 'published', listed: today, fields: { date: '2026-08-20' } })
    expect(await dayOf(ctx, noticeId)).toEqual(ctx.now)
  })

  it('that was given with a draft holds when it is published; one given then goes before it', async () => {
    const { ctx, run } = await importSite()
    expect(await run(CLEAN, { date: '2024-01-02' })).toMatchObject({ state: 'draft', keptDate: '2024-01-02' })
    const { noticeId, listed } = await run(CLEAN, { publish: true })
    expect(listed).toEqual({ on: '2024-01-02', from: 'option' })
    expect(await dayOf(ctx, noticeId)).toEqual(new Date('2024-01-01T16:00:00Z'))
    await run(UNDATED, { date: '2024-01-02' })
    const other = await run(UNDATED, { date: '2024-05-06', publish: true })
    expect(await dayOf(ctx, other.noticeId)).toEqual(new Date('2024-05-05T16:00:00Z'))
  })

  it('that cannot be published yet keeps the page as a draft, which another day publishes', async () => {
    const { run, whole } = await importSite()
    const { report, failure } = await whole(UNDATED, { publish: true, date: '2199-01-01' })
    expect([report.state, failure?.reason]).toEqual(['held', 'review.date-in-future'])
    expect(await run(UNDATED, { publish: true, date: '2024-05-06' })).toMatchObject({
      state: 'published',
      noticeId: report.noticeId,
    })
  })
})

describe('a page known already', () => {
  it('says in which column it is, and changes nothing where another was asked for', async () => {
    const { ctx, run, exams } = await importSite()
    await run(CLEAN)
    expect(await run(CLEAN)).toMatchObject({ state: 'unchanged', column: { slug: 'news', name: '教育要闻' } })
    const before = await stateOf(ctx)
    const asked = { columnId: exams, publish: true, date: '2024-01-02', findings: 'accept' } as const
    expect(await run(CLEAN, asked)).toMatchObject({ state: 'elsewhere', column: { slug: 'news' } })
    expect(await stateOf(ctx)).toEqual(before)
  })

  it('stays withdrawn, and says under which day it is listed where it is out', async () => {
    const { ctx, run } = await importSite()
    const { noticeId = 0 } = await run(CLEAN, { publish: true })
    expect(await run(CLEAN, { publish: true, date: '2024-01-02' })).toMatchObject({
      state: 'unchanged',
      listed: { on: '2025-08-20', from: 'earlier' },
    })
    await withdrawNotice(ctx, { id: noticeId, reason: '内容有误。' })
    expect((await run(CLEAN, { publish: true })).state).toBe('withdrawn')
  })
})

it('says what is wrong with a title that no notice can have', async () => {
  const { ctx, run } = await importSite()
  const long = Buffer.from(`当前位置:首页\n${'很长的标题'.repeat(60)}\n正文第一段,说了一些话。`)
  await expect(run(long)).rejects.toMatchObject({ code: 'INVALID' })
  expect(await noticesOf(ctx)).toEqual([])
})

it('says in a sentence that a text is longer than a notice', async () => {
  const { ctx, run } = await importSite()
  const long = Buffer.from(`当前位置:首页\n关于放假的通知\n${'很长的正文。\n'.repeat(300_000)}`)
  await expect(run(long)).rejects.toMatchObject({ code: 'INVALID', reason: 'imports.too-long' })
  expect(await noticesOf(ctx)).toEqual([])
})
