import { isNull } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { columns, outgoingMails, subscriberLinks, subscribers, subscriptions } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { testMailServer } from '#lib/mail/testMailServer.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { queueDigests } from './queueDigests.ts'
import { readPreferences, readWish } from './readLinks.ts'
import { requestSubscription } from './requestSubscription.ts'
import { savePreferences } from './savePreferences.ts'
import { subscribed, testSubscriptions, tokenIn } from './testSubscriptions.ts'

process.env.AUTH_SECRET = 'a secret of this test, and of no other'
const mailServer = testMailServer()
const DAY = 24 * 60

it('changes nothing until the address says so, and then does it once', async () => {
  const site = await testSubscriptions()
  await site.ask(' LI@School.cn ', [site.columns.news, site.columns.exams, 999_999], 'daily')
  await site.round(0)
  expect(await site.db.select().from(subscriptions)).toEqual([])
  const [mail] = await mailServer.newMails()
  expect(mail?.to).toMatchObject([{ address: 'li@school.cn' }])
  expect(mail?.text).toContain('栏目：招生考试、教育要闻。')
  expect(mail?.html).toContain('去确认')
  const token = tokenIn(mail?.text)
  const stored = await site.db.select().from(subscriberLinks)
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(await readWish(site.db, token, site.at(0))).toMatchObject({
    email: 'l***@school.cn',
    frequency: 'daily',
  })
  const both = await Promise.all([site.confirm(token), site.confirm(token)])
  expect(await site.db.select().from(subscriptions)).toHaveLength(2)
  expect(await site.subscriber('li@school.cn')).toMatchObject({
    confirmedAt: site.at(0),
    dueAt: new Date('2026-03-16T00:00:00Z'),
  })
  for (const { token: change } of both)
    expect(await readPreferences(site.db, change, site.at(0))).toMatchObject({ frequency: 'daily' })
  // Neither kind of link does what the other does.
  expect(await readPreferences(site.db, token, site.at(0))).toBeUndefined()
  await expect(site.confirm(both[0].token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('answers the same whether or not an address is there, and sends nobody more than three questions a day', async () => {
  const site = await testSubscriptions()
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.news])
  const answers = [
    await site.ask('li@school.cn', [site.columns.exams]),
    await site.ask('new@school.cn', [site.columns.exams]),
  ]
  expect(answers).toEqual([undefined, undefined])
  await site.round(0)
  expect((await mailServer.newMails()).map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
    'li@school.cn',
    'new@school.cn',
  ])
  await site.ask('li@school.cn', [site.columns.exams])
  const often = { code: 'FORBIDDEN', reason: 'subscriptions.asked-often' }
  await expect(site.ask('LI@school.cn', [site.columns.exams])).rejects.toMatchObject(often)
  await site.round(0)
  expect(await mailServer.newMails()).toHaveLength(1)
  await site.db.execute('update rate_limit set expire = expire - 24 * 60 * 60 * 1000')
  await site.ask('li@school.cn', [site.columns.exams])
  // Until it is confirmed, the one who has subscriptions has the same as before.
  expect(await site.db.select().from(subscriptions)).toHaveLength(1)
})

it('asks no more strangers within an hour, whoever wants it, than a site has readers', async () => {
  const site = await testSubscriptions()
  const columns = [site.columns.news]
  const askFrom = (n: number) =>
    requestSubscription(
      { db: site.db, now: site.at(0), address: `198.51.${n % 250}.7` },
      { email: `p${n}@school.cn`, lang: 'zh', columns, frequency: 'daily' },
    )
  for (let n = 0; n < 20; n += 1) await site.ask(`q${n}@school.cn`, columns)
  await expect(site.ask('q20@school.cn', columns)).rejects.toMatchObject({
    reason: 'users.too-many-attempts',
  })
  for (let n = 20; n < 300; n += 1) await askFrom(n)
  await expect(askFrom(300)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    reason: 'subscriptions.site-busy',
    params: { minutes: 60 },
  })
  expect(await site.db.$count(outgoingMails)).toBe(300)
  // Who asks in vain meanwhile does not keep it shut.
  await site.db.execute('update rate_limit set expire = expire - 60 * 60 * 1000')
  await askFrom(300)
})

it.each([
  ['an address that is none', { email: 'nobody' }],
  ['no column', { columns: [] }],
  ['a column that is not there', { columns: [999_999] }],
  ['a frequency that is none', { frequency: 'hourly' }],
])('refuses %s', async (_, wrong) => {
  const site = await testSubscriptions()
  const input = { email: 'a@b.cn', columns: [site.columns.news], frequency: 'daily', ...wrong }
  const asking = site.ask(input.email, input.columns, input.frequency as 'daily')
  await expect(asking).rejects.toMatchObject({ code: 'INVALID' })
  expect(await site.db.select().from(subscribers)).toEqual([])
})

it('says how many columns may be chosen, and leaves to who has more what they have', async () => {
  const site = await testSubscriptions()
  const rows = await site.db
    .insert(columns)
    .values(Array.from({ length: 520 }, (_, n) => ({ lang: 'zh', slug: `c${n}`, name: `栏目 ${n}` })))
    .returning({ id: columns.id })
  const ids = rows.map(({ id }) => id)
  const refusal = {
    ...{ code: 'INVALID', reason: 'subscriptions.too-many-columns' },
    params: { field: 'columns', most: 500 },
  }
  await expect(site.ask('li@school.cn', ids.slice(0, 501))).rejects.toMatchObject(refusal)
  await subscribed(mailServer, site, 'li@school.cn', ids.slice(0, 500))
  const token = await subscribed(mailServer, site, 'li@school.cn', ids.slice(500, 510))
  const save = (chosen: number[]) =>
    savePreferences(
      { db: site.db, now: site.at(1) },
      { token, lang: 'zh', columns: chosen, frequency: 'daily' },
    )
  await save(ids.slice(0, 510))
  await expect(save(ids.slice(0, 511))).rejects.toMatchObject(refusal)
  await save(ids.slice(10, 515))
  expect((await readPreferences(site.db, token, site.at(1)))?.columns).toHaveLength(505)
})

it('tells what was published since the last time, once, whichever column lists it', async () => {
  const site = await testSubscriptions()
  await site.publish(site.columns.news, '订阅以前的通知', -10)
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.notices, site.columns.news])
  await site.publish(site.columns.exams, '关于<中考>的通知', 5)
  await site.publish(site.columns.news, '开放日', 5)
  expect(await site.round(5)).toBe(0)
  expect(await site.round(7)).toBe(1)
  const [mail] = await mailServer.newMails()
  expect(mail?.subject).toMatch(/^(关于<中考>的通知|开放日) 等 2 条新通知 - 告示$/)
  expect(mail?.text).toMatch(
    /【招生考试】[\s\S]*关于<中考>的通知 {2}2026-03-15\nhttp:\/\/localhost:3000\/notices\/\d+/,
  )
  expect(mail?.html).toContain('关于&lt;中考&gt;的通知')
  expect(mail?.text).not.toContain('订阅以前')
  expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe(
    'List-Unsubscribe=One-Click',
  )
  expect(await site.round(9)).toBe(0)
  await site.publish(site.columns.news, '又一条', 20)
  await site.round(22)
  expect((await mailServer.newMails()).map(({ subject }) => subject)).toEqual(['又一条 - 告示'])
})

it('tells what began to be published before others were told of later news, and was committed after', async () => {
  const site = await testSubscriptions()
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.news, site.columns.exams])
  const { id } = await createNotice(site.writer, plainNotice(site.columns.news, '迟到的通知'))
  const [begun, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = site.db.transaction(async (tx) => {
    await publishInEmergency({ ...site.administrator, db: tx, now: site.at(5) }, { id, reason: '测试' })
    begun.resolve()
    await committed.promise
  })
  await begun.promise
  await site.publish(site.columns.exams, '先到的通知', 6)
  expect(await site.round(8)).toBe(1)
  committed.resolve()
  await late
  expect(await site.round(10)).toBe(1)
  expect(await site.round(12)).toBe(0)
  expect((await mailServer.newMails()).map(({ subject }) => subject)).toEqual([
    '先到的通知 - 告示',
    '迟到的通知 - 告示',
  ])
})

it('keeps one link for an address, however many mails it got, and what old mails have holds', async () => {
  const site = await testSubscriptions()
  const first = await subscribed(mailServer, site, 'li@school.cn', [site.columns.news])
  for (const n of [5, 10, 15]) {
    await site.publish(site.columns.news, `通知 ${n}`, n)
    await site.round(n + 2)
  }
  const tokens = (await mailServer.newMails()).map(({ text }) => tokenIn(text))
  expect(tokens).toEqual([first, first, first])
  const lasting = () => site.db.select().from(subscriberLinks).where(isNull(subscriberLinks.columnIds))
  expect(await lasting()).toMatchObject([{ createdAt: site.at(17) }])
  expect(await readPreferences(site.db, first, site.at(17 + 399 * DAY))).toBeDefined()
  // Where the server's secret is another one, there is another link beside it.
  const { AUTH_SECRET } = env()
  Object.assign(env(), { AUTH_SECRET: 'x'.repeat(40) })
  onTestFinished(() => void Object.assign(env(), { AUTH_SECRET }))
  await site.publish(site.columns.news, '新密钥', 20)
  await site.round(22)
  const [mail] = await mailServer.newMails()
  for (const token of [first, tokenIn(mail?.text)])
    expect(await readPreferences(site.db, token, site.at(22))).toBeDefined()
  expect(await lasting()).toHaveLength(2)
})

it('collects a day for a digest, marks corrections, and leaves out what was withdrawn', async () => {
  const site = await testSubscriptions()
  const known = await site.publish(site.columns.news, '已知的通知', -10)
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.news], 'daily')
  const gone = await site.publish(site.columns.news, '撤回的通知', 10)
  await site.publish(site.columns.news, '新通知', 20)
  await site.correct(known, '改过的通知', 30)
  await withdrawNotice({ ...site.administrator, now: site.at(40) }, { id: gone, reason: '有误' })
  expect(await site.round(60)).toBe(0)
  expect(await site.round(DAY)).toBe(1)
  const [mail] = await mailServer.newMails()
  expect(mail?.text).toContain('[更正] 改过的通知')
  expect(mail?.text).toContain('更正说明：时间写错了')
  expect(mail?.text).toContain('新通知')
  expect(mail?.text).not.toContain('撤回的通知')
  expect(await site.round(2 * DAY)).toBe(0)
})

it('orders no mail twice, however many servers do it, and none where all is withdrawn when it is sent', async () => {
  const site = await testSubscriptions()
  for (const n of [1, 2, 3]) await subscribed(mailServer, site, `p${n}@school.cn`, [site.columns.news])
  const id = await site.publish(site.columns.news, '通知', 5)
  const ctx = { db: site.db, now: site.at(10) }
  const counts = await Promise.all([queueDigests(ctx), queueDigests(ctx), queueDigests(ctx)])
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
  await withdrawNotice({ ...site.administrator, now: site.at(10) }, { id, reason: '有误' })
  await site.round(10)
  expect(await mailServer.newMails()).toEqual([])
})
