import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, findings, importedPages, notices, revisions } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { readNotice } from '#lib/public/notice.ts'
import { type ImportOptions, importPage } from './importPage.ts'

const POISONED = await readFile(new URL('./fixtures/poisoned.txt', import.meta.url))

const CLEAN = Buffer.from(`当前位置:首页 > 通知公告
关于秋季学期开学安排的通知
发布时间:2025-08-20 来源:办公室
各学校:
秋季学期于九月一日开学,请提前做好准备。
上一篇:没有了`)

const setUp = async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const run = (bytes: Buffer, options: Partial<ImportOptions> = {}) =>
    importPage(
      ctx,
      { name: 'page.txt', bytes },
      { columnId: news, publish: false, findings: 'keep', ...options },
    ).then(({ report }) => report)
  return { ctx, run }
}

const noticesOf = ({ db }: Ctx) => db.select().from(notices)

const workingRevision = async ({ db }: Ctx) => {
  const [row] = await db
    .select({ title: revisions.title, bodyHtml: revisions.bodyHtml, number: revisions.number })
    .from(notices)
    .innerJoin(revisions, eq(revisions.id, notices.workingRevisionId))
  return row
}

describe('a clean page', () => {
  it('becomes a draft that no reader sees, with its original kept', async () => {
    const { ctx, run } = await setUp()
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
    const { ctx, run } = await setUp()
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
    const { ctx, run } = await setUp()
    const { noticeId = 0 } = await run(CLEAN, { publish: true, date: '2024-01-02' })
    expect((await readNotice(ctx.db, 'zh', noticeId))?.publishedAt).toEqual(new Date('2024-01-01T16:00:00Z'))
  })

  it('makes one notice however often, and from however many processes, it comes', async () => {
    const { ctx, run } = await setUp()
    const reports = await Promise.all(Array.from({ length: 6 }, () => run(CLEAN)))
    expect(reports.map(({ state }) => state).sort()).toEqual(['draft', ...Array(5).fill('unchanged')])
    expect(await noticesOf(ctx)).toHaveLength(1)
    expect((await run(CLEAN, { publish: true })).state).toBe('published')
    expect((await run(CLEAN, { publish: true })).state).toBe('unchanged')
  })

  it('is the same page in another encoding and with other line ends', async () => {
    const { ctx, run } = await setUp()
    await run(CLEAN)
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(CLEAN.toString().replaceAll('\n', '\r\n'), 'utf16le'),
    ])
    expect((await run(utf16)).state).toBe('unchanged')
    expect(await noticesOf(ctx)).toHaveLength(1)
  })
})

describe('a poisoned page', () => {
  it('is kept in quarantine, whole, with its findings, and --publish does not let it out', async () => {
    const { ctx, run } = await setUp()
    const report = await run(POISONED, { publish: true })
    expect(report.state).toBe('quarantined')
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
    expect(await readNotice(ctx.db, 'zh', report.noticeId ?? 0)).toBeUndefined()
    expect((await workingRevision(ctx))?.bodyHtml).toContain('《乐鱼(中国)教育系统')
    const stored = await ctx.db.select().from(findings)
    expect(stored.map(({ state }) => state)).toEqual(report.findings.map(() => 'open'))
  })

  it('is mended into a new revision; the old one and the original stay', async () => {
    const { ctx, run } = await setUp()
    const { noticeId = 0 } = await run(POISONED)
    const report = await run(POISONED, { findings: 'mend', publish: true })
    expect(report).toMatchObject({ state: 'published', noticeId })
    const notice = await readNotice(ctx.db, 'zh', noticeId)
    expect(notice?.bodyHtml).toContain('《教育系统秋季防汛工作方案》')
    expect(JSON.stringify(notice)).not.toContain('乐鱼')
    const kept = await ctx.db
      .select({ number: revisions.number, state: revisions.state })
      .from(revisions)
      .orderBy(revisions.number)
    expect(kept).toEqual([
      { number: 1, state: 'discarded' },
      { number: 2, state: 'published' },
    ])
    const settled = await ctx.db.select().from(findings)
    expect(new Set(settled.map(({ state }) => state))).toEqual(new Set(['mended']))
    expect(settled.every(({ settledBy }) => settledBy === 'test')).toBe(true)
    const events = await ctx.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.noticeId, noticeId))
    expect(events.map(({ action }) => action)).toEqual([
      'notice.created',
      'notice.mended',
      'notice.published',
    ])
  })

  it('is mended at once, where that was asked for at once', async () => {
    const { run } = await setUp()
    expect((await run(POISONED, { findings: 'mend' })).state).toBe('draft')
  })

  it('is taken as it is where its findings are accepted', async () => {
    const { ctx, run } = await setUp()
    await run(POISONED)
    expect((await run(POISONED, { findings: 'accept', publish: true })).state).toBe('published')
    const stored = await ctx.db.select().from(findings)
    expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(['accepted']))
  })
})

it('stores nothing of a page whose publication fails', async () => {
  const { ctx, run } = await setUp()
  await expect(run(CLEAN, { publish: true, date: '2199-01-01' })).rejects.toMatchObject({ code: 'INVALID' })
  expect(await noticesOf(ctx)).toEqual([])
})

it('says what is wrong with a title that no notice can have', async () => {
  const { ctx, run } = await setUp()
  const long = Buffer.from(`当前位置:首页\n${'很长的标题'.repeat(60)}\n正文第一段,说了一些话。`)
  await expect(run(long)).rejects.toMatchObject({ code: 'INVALID' })
  expect(await noticesOf(ctx)).toEqual([])
})
