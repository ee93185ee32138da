import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, findings, importedPages, notices, revisions } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { rewriteDraft } from '#lib/notices/rewriteDraft.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { readNotice } from '#lib/public/notice.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
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
  const { news, exams } = await testColumns(ctx)
  const whole = (bytes: Buffer, options: Partial<ImportOptions> = {}) =>
    importPage(
      ctx,
      { name: 'page.txt', bytes },
      { columnId: news, publish: false, findings: 'keep', ...options },
    )
  const run = (...args: Parameters<typeof whole>) => whole(...args).then(({ report }) => report)
  return { ctx, run, whole, exams }
}

/** All that an import could change. */
const stateOf = async ({ db }: Ctx) => ({
  notices: await db.select().from(notices).orderBy(notices.id),
  revisions: await db.select().from(revisions).orderBy(revisions.id),
  findings: await db.select().from(findings).orderBy(findings.id),
  events: await db.$count(auditEvents),
})

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

describe('a page that somebody should look at', () => {
  const DOUBTFUL = Buffer.from(
    '当前位置：首页 > 通知公告\n关于春游的通知\n详见万利体育官网登录入口。\n关闭 打印',
  )

  it('stays a draft until it is accepted', async () => {
    const { ctx, run } = await setUp()
    const held = await run(DOUBTFUL, { publish: true })
    expect(held).toMatchObject({ state: 'held', findings: [{ severity: 'warn', state: 'open' }] })
    expect(await readNotice(ctx.db, 'zh', held.noticeId ?? 0)).toBeUndefined()
    expect((await run(DOUBTFUL, { publish: true, findings: 'mend' })).state).toBe('held')
    const accepted = await run(DOUBTFUL, { publish: true, findings: 'accept' })
    expect(accepted).toMatchObject({ state: 'published', findings: [{ state: 'accepted' }] })
  })

  it('goes to readers where the mend settles it', async () => {
    const { run } = await setUp()
    const hidden = Buffer.from('当前位置：首页\n关于春游的通知\n请各\u200b班于周五报名。')
    expect((await run(hidden, { publish: true })).state).toBe('held')
    expect((await run(hidden, { publish: true, findings: 'mend' })).state).toBe('published')
  })
})

describe('the day', () => {
  const UNDATED = Buffer.from('当前位置：首页\n关于春游的通知\n请各班于周五报名。')
  const dayOf = async (ctx: Ctx, id = 0) => (await readNotice(ctx.db, 'zh', id))?.publishedAt

  it('is today where the page states none or one yet to come, and the report says so', async () => {
    const { ctx, run } = await setUp()
    const today = { on: '2026-03-15', from: 'today' }
    expect(await run(UNDATED, { publish: true })).toMatchObject({ state: 'published', listed: today })
    const future = Buffer.from(`${CLEAN}`.replace('2025-08-20', '2026-08-20'))
    const { noticeId, ...report } = await run(future, { publish: true })
    expect(report).toMatchObject({ state: 'published', listed: today, fields: { date: '2026-08-20' } })
    expect(await dayOf(ctx, noticeId)).toEqual(ctx.now)
  })

  it('that was given with a draft holds when it is published; one given then goes before it', async () => {
    const { ctx, run } = await setUp()
    expect(await run(CLEAN, { date: '2024-01-02' })).toMatchObject({ state: 'draft', keptDate: '2024-01-02' })
    const { noticeId, listed } = await run(CLEAN, { publish: true })
    expect(listed).toEqual({ on: '2024-01-02', from: 'option' })
    expect(await dayOf(ctx, noticeId)).toEqual(new Date('2024-01-01T16:00:00Z'))
    await run(UNDATED, { date: '2024-01-02' })
    const other = await run(UNDATED, { date: '2024-05-06', publish: true })
    expect(await dayOf(ctx, other.noticeId)).toEqual(new Date('2024-05-05T16:00:00Z'))
  })

  it('that cannot be published yet keeps the page as a draft, which another day publishes', async () => {
    const { run, whole } = await setUp()
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
    const { ctx, run, exams } = await setUp()
    await run(CLEAN)
    expect(await run(CLEAN)).toMatchObject({ state: 'unchanged', column: { slug: 'news', name: '教育要闻' } })
    const before = await stateOf(ctx)
    const asked = { columnId: exams, publish: true, date: '2024-01-02', findings: 'accept' } as const
    expect(await run(CLEAN, asked)).toMatchObject({ state: 'elsewhere', column: { slug: 'news' } })
    expect(await stateOf(ctx)).toEqual(before)
  })

  it('stays withdrawn, and says under which day it is listed where it is out', async () => {
    const { ctx, run } = await setUp()
    const { noticeId = 0 } = await run(CLEAN, { publish: true })
    expect(await run(CLEAN, { publish: true, date: '2024-01-02' })).toMatchObject({
      state: 'unchanged',
      listed: { on: '2025-08-20', from: 'earlier' },
    })
    await withdrawNotice(ctx, { id: noticeId, reason: '内容有误。' })
    expect((await run(CLEAN, { publish: true })).state).toBe('withdrawn')
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
      'notice.published-in-emergency',
    ])
  })

  it('is mended at once, where that was asked for at once', async () => {
    const { run } = await setUp()
    expect((await run(POISONED, { findings: 'mend' })).state).toBe('draft')
  })

  it('is reported as it was stored: mended, with its findings as mended', async () => {
    const { run } = await setUp()
    const { findings: open } = await run(POISONED)
    expect(open.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    const mended = await run(POISONED, { findings: 'mend', publish: true })
    for (const report of [mended, await run(POISONED)]) {
      expect(report.findings.map(({ state }) => state)).toEqual(['mended', 'mended', 'mended'])
      expect(report.fields).toMatchObject({
        title: '临江市教育局部署秋季学期校园防汛工作',
        breadcrumb: ['首页'],
      })
    }
  })

  it('is mended once: again there is nothing to mend, and nothing is recorded', async () => {
    const { ctx, run } = await setUp()
    await run(POISONED, { findings: 'mend' })
    const before = await stateOf(ctx)
    expect((await run(POISONED, { findings: 'mend' })).state).toBe('unchanged')
    expect(await stateOf(ctx)).toEqual(before)
  })

  it('keeps what was accepted when it is mended later', async () => {
    const { ctx, run } = await setUp()
    await run(POISONED, { findings: 'accept' })
    const before = await stateOf(ctx)
    expect((await run(POISONED, { findings: 'mend' })).state).toBe('unchanged')
    expect(await stateOf(ctx)).toEqual(before)
    expect((await run(POISONED, { findings: 'accept' })).state).toBe('unchanged')
    expect(await stateOf(ctx)).toEqual(before)
  })

  it('keeps what somebody wrote since, and reports that', async () => {
    const { ctx, run } = await setUp()
    const { noticeId = 0 } = await run(POISONED)
    await ctx.db.transaction(async (tx) => {
      const notice = await lockNotice(tx, { id: noticeId })
      await rewriteDraft({ ...ctx, db: tx }, notice, { title: '改写后的标题', bodyHtml: '<p>改写</p>' })
    })
    const report = await run(POISONED, { findings: 'mend' })
    expect(report).toMatchObject({ state: 'quarantined', fields: { title: '改写后的标题', source: null } })
    expect(await workingRevision(ctx)).toMatchObject({ title: '改写后的标题', number: 2 })
  })

  it('is mended as far as that goes where its title is nothing but the advert', async () => {
    const { ctx, run } = await setUp()
    const page = Buffer.from(
      '当前位置：首页 > 开云网页版登录入口\nbet365\n各学校：请按要求做好准备，bet365有事请联系。\n关闭 打印',
    )
    const report = await run(page, { findings: 'mend', publish: true })
    expect(report).toMatchObject({ state: 'quarantined', fields: { title: 'bet365', breadcrumb: ['首页'] } })
    expect(report.findings.map(({ place, state, mend }) => [place.part, state, mend])).toEqual([
      ['breadcrumb', 'mended', ''],
      ['title', 'open', null],
      ['body', 'mended', ''],
    ])
    expect((await workingRevision(ctx))?.bodyHtml).toBe('<p>各学校：请按要求做好准备，有事请联系。</p>')
    const [event] = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.mended'))
    expect(event?.details).toEqual({ mends: 2, left: 1 })
    const before = await stateOf(ctx)
    await run(page, { findings: 'mend' })
    expect(await stateOf(ctx)).toEqual(before)
  })

  it('may have more findings than one statement takes values', async () => {
    const { ctx, run } = await setUp()
    const page = Buffer.from(`当前位置：首页\n关于放假的通知\n${'放假bet365，'.repeat(7000)}`)
    expect((await run(page)).findings).toHaveLength(7000)
    expect((await run(page, { findings: 'mend' })).state).toBe('draft')
    expect(await ctx.db.$count(findings, eq(findings.state, 'mended'))).toBe(7000)
  })

  it('is taken as it is where its findings are accepted', async () => {
    const { ctx, run } = await setUp()
    await run(POISONED)
    expect((await run(POISONED, { findings: 'accept', publish: true })).state).toBe('published')
    const stored = await ctx.db.select().from(findings)
    expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(['accepted']))
  })
})

it('says what is wrong with a title that no notice can have', async () => {
  const { ctx, run } = await setUp()
  const long = Buffer.from(`当前位置:首页\n${'很长的标题'.repeat(60)}\n正文第一段,说了一些话。`)
  await expect(run(long)).rejects.toMatchObject({ code: 'INVALID' })
  expect(await noticesOf(ctx)).toEqual([])
})

it('says in a sentence that a text is longer than a notice', async () => {
  const { ctx, run } = await setUp()
  const long = Buffer.from(`当前位置:首页\n关于放假的通知\n${'很长的正文。\n'.repeat(300_000)}`)
  await expect(run(long)).rejects.toMatchObject({ code: 'INVALID', reason: 'imports.too-long' })
  expect(await noticesOf(ctx)).toEqual([])
})
