import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditEvents, mistakeReports, outgoingMails } from '#lib/db/schema/index.ts'
import { testMailServer } from '#lib/mail/testMailServer.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { standingNotice } from '#lib/review/testStanding.ts'
import { testPerson, testPoolCtx } from '#lib/users/testPeople.ts'
import { closeReport } from './closeReport.ts'
import { countReports } from './countReports.ts'
import { forgetContacts } from './forgetContacts.ts'
import { listReports } from './listReports.ts'
import { pageAbout } from './pageAbout.ts'
import { reopenReport } from './reopenReport.ts'
import { reportMistake } from './reportMistake.ts'
import { sendAnswers } from './sendAnswers.ts'
import { newOpenReport } from './testReport.ts'

const mailServer = testMailServer()

const office = async () => {
  const ctx = await testPoolCtx()
  const columns = await testColumns(ctx)
  const as = async (role: 'writer' | 'publisher' | 'auditor', columnId: number | null) => {
    const actor = await testPerson(ctx, { grants: [{ role, columnId }] })
    return { ...ctx, actor }
  }
  return { ctx, columns, as, sender: { db: ctx.db, now: ctx.now, address: '192.0.2.1' } }
}

const report = (about: string, more: object = {}) =>
  ({ lang: 'zh', about, words: '电话错了', ...more }) as const

it('knows the notice or the column of an address, and the title of what readers see', async () => {
  const { ctx, columns } = await office()
  const shown = await standingNotice(ctx, columns.exams, { notice: 'published', working: 'none' })
  const { id: hidden } = await createNotice(ctx, plainNotice(columns.exams))
  expect(await pageAbout(ctx.db, `/notices/${shown}`)).toEqual({
    noticeId: shown,
    columnId: columns.exams,
    title: '关于放假的通知',
  })
  expect(await pageAbout(ctx.db, `/notices/${hidden}`)).toMatchObject({ noticeId: hidden, title: null })
  expect(await pageAbout(ctx.db, '/columns/exams/archive/2026-03')).toEqual({
    noticeId: null,
    columnId: columns.exams,
    title: '招生考试',
  })
  for (const path of [`/en/notices/${shown}`, '/notices/99', '/notices/x', '/columns/none', '/', '/search'])
    expect(await pageAbout(ctx.db, path), path).toEqual({ noticeId: null, columnId: null, title: null })
})

it('shows a report to those responsible for the column that the notice is in now', async () => {
  const { ctx, columns, as, sender } = await office()
  const id = await standingNotice(ctx, columns.exams, { notice: 'published', working: 'none' })
  await reportMistake(sender, report(`/notices/${id}`, { quotation: '8612345', contact: 'li@example.com' }))
  const above = await as('publisher', columns.notices)
  const beside = await as('publisher', columns.news)
  const writer = await as('writer', columns.exams)
  const auditor = await as('auditor', null)

  const [line] = (await listReports(above, {})).reports
  expect(line).toMatchObject({
    path: `/notices/${id}`,
    notice: { id, title: '关于放假的通知' },
    columnName: '招生考试',
    ...{ words: '电话错了', quotation: '8612345', contact: 'li@example.com' },
    ...{ closed: null, mayClose: true },
  })
  expect((await listReports(writer, {})).reports).toEqual([
    { ...line, contact: null, mayClose: false, canAnswer: false },
  ])
  expect((await listReports(beside, {})).reports).toEqual([])
  expect((await listReports(auditor, {})).reports).toEqual([])
  expect(await Promise.all([above, writer, beside, auditor].map(countReports))).toEqual([1, 0, 0, 0])

  await arrangeNotice(ctx, { id, place: { columnId: columns.news } })
  expect(await Promise.all([above, beside].map(countReports))).toEqual([0, 1])
})

it('leaves what belongs to no column to those who act for the whole site', async () => {
  const { columns, as, sender } = await office()
  await reportMistake(sender, report('/search'))
  expect(await countReports(await as('publisher', columns.notices))).toBe(0)
  expect(await countReports(await as('publisher', null))).toBe(1)
})

it('takes what is sent twice, or at once, for one, until it is closed', async () => {
  const { as, sender } = await office()
  const publisher = await as('publisher', null)
  await Promise.all([1, 2, 3].map(() => reportMistake(sender, report('/'))))
  await reportMistake(sender, report('/', { words: '另一处' }))
  const { reports } = await listReports(publisher, {})
  expect(reports.map(({ words }) => words).toSorted()).toEqual(['另一处', '电话错了'])
  for (const { id } of reports) await closeReport(publisher, { id, note: '已更正' })
  await reportMistake(sender, report('/'))
  expect(await countReports(publisher)).toBe(1)
})

it('lets nobody flood the desk from one network', async () => {
  const { ctx, sender } = await office()
  const sent = await Promise.allSettled(
    Array.from({ length: 14 }, (_, i) => reportMistake(sender, report('/', { words: `第 ${i} 处` }))),
  )
  const refused = sent.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(4)
  expect(refused[0]).toMatchObject({ reason: { code: 'FORBIDDEN', reason: 'users.too-many-attempts' } })
  expect(await ctx.db.$count(mistakeReports)).toBe(10)
  await reportMistake({ ...sender, address: '198.51.100.7' }, report('/', { words: '别处' }))
  expect(await ctx.db.$count(mistakeReports)).toBe(11)
})

it('is closed once, by who may, with a note, and the trail says so', async () => {
  const { ctx, columns, as } = await office()
  const noticeId = await standingNotice(ctx, columns.exams, { notice: 'published', working: 'none' })
  const id = await newOpenReport(ctx, { path: `/notices/${noticeId}`, noticeId, columnId: columns.exams })
  const publisher = await as('publisher', columns.exams)
  const close = (who: Parameters<typeof closeReport>[0], note = '已更正') => closeReport(who, { id, note })
  await expect(close(await as('auditor', null))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(close(await as('writer', columns.exams))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(close(await as('publisher', columns.news))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(close(publisher, '  ')).rejects.toMatchObject({ reason: 'reports.nothing-written' })
  const tries = await Promise.allSettled([close(publisher), close(publisher)])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(close(publisher)).rejects.toMatchObject({ code: 'ILLEGAL_STATE', reason: 'reports.closed' })

  const [line] = (await listReports(publisher, { state: 'closed' })).reports
  expect(line?.closed).toEqual({ at: ctx.now, by: publisher.actor.name, note: '已更正' })
  const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'report.closed'))
  expect(events).toMatchObject([{ actorId: publisher.actor.id, noticeId, details: { id, note: '已更正' } }])
})

it('is opened again by who may close it, unless it was sent in anew since', async () => {
  const { columns, as, sender } = await office()
  const publisher = await as('publisher', null)
  await reportMistake(sender, report('/columns/exams'))
  const openIds = async () => (await listReports(publisher, { state: 'open' })).reports.map(({ id }) => id)
  const [id = 0] = await openIds()
  const reopen = (who: Parameters<typeof reopenReport>[0]) => reopenReport(who, { id })
  await expect(reopen(publisher)).rejects.toMatchObject({ code: 'ILLEGAL_STATE', reason: 'reports.open' })
  await closeReport(publisher, { id, note: '已更正' })
  await expect(reopen(await as('writer', null))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(reopen(await as('publisher', columns.news))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const tries = await Promise.allSettled([reopen(publisher), reopen(publisher)])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await openIds()).toEqual([id])
  const events = await publisher.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, 'report.reopened'))
  expect(events).toMatchObject([{ actorId: publisher.actor.id, details: { id, note: '已更正' } }])
  await closeReport(publisher, { id, note: '已更正' })
  await reportMistake(sender, report('/columns/exams'))
  await expect(reopen(publisher)).rejects.toMatchObject({ reason: 'reports.reported-again' })
})

const sendAt = ({ db, now }: Awaited<ReturnType<typeof office>>['ctx'], minutes = 0) => {
  const at = new Date(now.getTime() + minutes * 60_000)
  return sendAnswers({ db, now: at, clock: () => at })
}

it('answers by mail who left an address for that, as often as it takes, and not what was opened again', async () => {
  const { ctx, columns, as } = await office()
  const publisher = await as('publisher', null)
  const [first, second, byPhone] = [
    await newOpenReport(ctx, {
      ...{ contact: 'li@reader.example', path: '/columns/exams', columnId: columns.exams },
    }),
    await newOpenReport(ctx, { contact: 'wu@reader.example' }),
    await newOpenReport(ctx, { contact: '13800000000' }),
  ]
  const { reports } = await listReports(publisher, { state: 'open' })
  expect(reports.map(({ id, canAnswer }) => [id, canAnswer])).toEqual([
    [byPhone, false],
    ...[second, first].map((id) => [id, true]),
  ])
  const answer = '谢谢，已经更正。'
  await expect(closeReport(publisher, { id: byPhone, note: '已更正', answer })).rejects.toMatchObject({
    code: 'INVALID',
    reason: 'reports.no-address',
    params: { field: 'answer' },
  })
  for (const id of [first, second]) await closeReport(publisher, { id, note: '已更正', answer })
  await reopenReport(publisher, { id: second })
  mailServer.refusals = 1
  expect(await sendAt(ctx)).toBe(0)
  expect(await sendAt(ctx, 1)).toBe(1)
  const [mail, ...more] = await mailServer.newMails()
  expect(more).toEqual([])
  expect(mail?.to).toMatchObject([{ address: 'li@reader.example' }])
  expect(mail?.text).toContain(answer)
  expect(mail?.text).toContain('http://localhost:3000/columns/exams')
  expect(mail?.text).not.toContain('电话号码已经换了')
  await forgetContacts({ db: ctx.db, now: new Date(ctx.now.getTime() + 200 * 86_400_000) })
  expect(await ctx.db.select().from(outgoingMails)).toEqual([])
})

it('sends the answer of the last time it was closed, and none from before it was opened again', async () => {
  const { ctx, as } = await office()
  const publisher = await as('publisher', null)
  const id = await newOpenReport(ctx, { contact: 'li@reader.example' })
  await closeReport(publisher, { id, note: '已更正', answer: '第一次的答复' })
  mailServer.refusals = 1
  expect(await sendAt(ctx)).toBe(0)
  await reopenReport(publisher, { id })
  await closeReport(publisher, { id, note: '再次更正', answer: '第二次的答复' })
  expect(await sendAt(ctx, 1)).toBe(1)
  const mails = await mailServer.newMails()
  expect(mails.map(({ text }) => /第.次的答复/.exec(text ?? '')?.[0])).toEqual(['第二次的答复'])
})

it('sends nobody what somebody wrote as the address of a page that is none', async () => {
  const { ctx, as, sender } = await office()
  const publisher = await as('publisher', null)
  const reached = { contact: 'stranger@elsewhere.example' }
  await reportMistake(sender, report('/buy-at-bad.example', reached))
  await reportMistake(sender, report('/columns/exams', reached))
  for (const { id } of (await listReports(publisher, {})).reports)
    await closeReport(publisher, { id, note: '已处理', answer: '谢谢。' })
  expect(await sendAt(ctx)).toBe(2)
  const texts = (await mailServer.newMails()).map(({ text }) => text ?? '')
  expect(texts.filter((text) => text.includes('bad.example'))).toEqual([])
  expect(texts.filter((text) => text.includes('http://localhost:3000/columns/exams'))).toHaveLength(1)
})

it('goes on where the page before ended, though many came at one moment', async () => {
  const { ctx, as } = await office()
  const publisher = await as('publisher', null)
  for (let i = 0; i < 65; i += 1) await newOpenReport(ctx)
  const seen: number[] = []
  let before: string | undefined
  do {
    const { reports, next } = await listReports(publisher, { before })
    seen.push(...reports.map(({ id }) => id))
    before = next
  } while (before !== undefined)
  expect(seen).toEqual(Array.from({ length: 65 }, (_, i) => 65 - i))
})

it('forgets how to reach a sender after six months, and not what was said', async () => {
  const { ctx } = await office()
  const old = await newOpenReport(ctx, {
    contact: 'a@example.com',
    createdAt: new Date('2025-09-15T03:59:59Z'),
  })
  const young = await newOpenReport(ctx, {
    contact: 'b@example.com',
    createdAt: new Date('2025-09-15T04:00:01Z'),
  })
  await forgetContacts(ctx)
  const rows = await ctx.db.select().from(mistakeReports).orderBy(mistakeReports.id)
  expect(rows.map(({ id, contact }) => [id, contact])).toEqual([
    [old, null],
    [young, 'b@example.com'],
  ])
  expect(rows[0]?.words).toBe('电话号码已经换了')
})
