import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditEvents, findings, revisions } from '#lib/db/schema/index.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { rewriteDraft } from '#lib/notices/rewriteDraft.ts'
import { readNotice } from '#lib/public/notice.ts'
import { importSite, stateOf, workingRevision } from './testImport.ts'

const POISONED = await readFile(new URL('./fixtures/poisoned.txt', import.meta.url))

it('is kept in quarantine, whole, with its findings, and --publish does not let it out', async () => {
  const { ctx, run } = await importSite()
  const report = await run(POISONED, { publish: true })
  expect(report.state).toBe('quarantined')
  expect(report.findings.length).toBeGreaterThanOrEqual(3)
  expect(await readNotice(ctx.db, 'zh', report.noticeId ?? 0)).toBeUndefined()
  expect((await workingRevision(ctx))?.bodyHtml).toContain('《乐鱼(中国)教育系统')
  const stored = await ctx.db.select().from(findings)
  expect(stored.map(({ state }) => state)).toEqual(report.findings.map(() => 'open'))
})

it('is mended into a new revision; the old one and the original stay', async () => {
  const { ctx, run } = await importSite()
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
  const { run } = await importSite()
  expect((await run(POISONED, { findings: 'mend' })).state).toBe('draft')
})

it('is reported as it was stored: mended, with its findings as mended', async () => {
  const { run } = await importSite()
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
  const { ctx, run } = await importSite()
  await run(POISONED, { findings: 'mend' })
  const before = await stateOf(ctx)
  expect((await run(POISONED, { findings: 'mend' })).state).toBe('unchanged')
  expect(await stateOf(ctx)).toEqual(before)
})

it('keeps what was accepted when it is mended later', async () => {
  const { ctx, run } = await importSite()
  await run(POISONED, { findings: 'accept' })
  const before = await stateOf(ctx)
  expect((await run(POISONED, { findings: 'mend' })).state).toBe('unchanged')
  expect(await stateOf(ctx)).toEqual(before)
  expect((await run(POISONED, { findings: 'accept' })).state).toBe('unchanged')
  expect(await stateOf(ctx)).toEqual(before)
})

it('keeps what somebody wrote since, and reports that', async () => {
  const { ctx, run } = await importSite()
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
  const { ctx, run } = await importSite()
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
  const { ctx, run } = await importSite()
  const page = Buffer.from(`当前位置：首页\n关于放假的通知\n${'放假bet365，'.repeat(7000)}`)
  expect((await run(page)).findings).toHaveLength(7000)
  expect((await run(page, { findings: 'mend' })).state).toBe('draft')
  expect(await ctx.db.$count(findings, eq(findings.state, 'mended'))).toBe(7000)
})

it('is taken as it is where its findings are accepted', async () => {
  const { ctx, run } = await importSite()
  await run(POISONED)
  expect((await run(POISONED, { findings: 'accept', publish: true })).state).toBe('published')
  const stored = await ctx.db.select().from(findings)
  expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(['accepted']))
})
