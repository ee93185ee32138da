import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { outgoingMails, subscriberLinks, subscribers, subscriptions } from '#lib/db/schema/index.ts'
import { testMailServer } from '#lib/mail/testMailServer.ts'
import { readPreferences } from './readLinks.ts'
import { savePreferences } from './savePreferences.ts'
import { subscribed, testSubscriptions, tokenIn } from './testSubscriptions.ts'
import { tidySubscriptions } from './tidy.ts'
import { unsubscribe } from './unsubscribe.ts'

process.env.AUTH_SECRET = 'a secret of this test, and of no other'
const mailServer = testMailServer()
const DAY = 24 * 60

it('changes columns and frequency by a link, and forgets an address by another', async () => {
  const site = await testSubscriptions()
  const token = await subscribed(mailServer, site, 'li@school.cn', [site.columns.news])
  const ctx = { db: site.db, now: site.at(1) }
  await savePreferences(ctx, { token, lang: 'zh', columns: [site.columns.exams], frequency: 'weekly' })
  expect(await readPreferences(site.db, token, site.at(1))).toMatchObject({
    columns: [site.columns.exams],
    frequency: 'weekly',
  })
  // A page shows the columns of its language; what it does not show it does not change.
  const { id: events } = await addColumn(site.ctx, { lang: 'en', slug: 'events', name: 'Events' })
  await savePreferences(ctx, { token, lang: 'en', columns: [events], frequency: 'weekly' })
  expect((await readPreferences(site.db, token, site.at(1)))?.columns.toSorted()).toEqual(
    [site.columns.exams, events].toSorted(),
  )
  const none = savePreferences(ctx, { token, lang: 'zh', columns: [], frequency: 'weekly' })
  await expect(none).rejects.toMatchObject({ code: 'INVALID', reason: 'subscriptions.no-columns' })
  await unsubscribe(ctx, { token: 'x'.repeat(43) })
  expect(await site.subscriber('li@school.cn')).toBeDefined()
  await unsubscribe(ctx, { token })
  await unsubscribe(ctx, { token })
  for (const table of [subscribers, subscriptions, subscriberLinks, outgoingMails])
    expect(await site.db.select().from(table)).toEqual([])
})

it('forgets who did not confirm within a week, and keeps who did', async () => {
  const site = await testSubscriptions()
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.news])
  await site.ask('nobody@school.cn', [site.columns.news])
  await site.round(0)
  const [mail] = await mailServer.newMails()
  await tidySubscriptions(site.db, site.at(7 * DAY - 1))
  expect(await site.subscriber('nobody@school.cn')).toBeDefined()
  await tidySubscriptions(site.db, site.at(7 * DAY + 1))
  expect((await site.db.select().from(subscribers)).map(({ email }) => email)).toEqual(['li@school.cn'])
  await expect(site.confirm(tokenIn(mail?.text), 7 * DAY + 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('begins anew with who was paused and asks again, without what they missed', async () => {
  const site = await testSubscriptions()
  await subscribed(mailServer, site, 'li@school.cn', [site.columns.news])
  Object.assign(mailServer, { refusals: 3, code: 550 })
  for (const n of [10, 20, 30]) {
    await site.publish(site.columns.news, `通知 ${n}`, n)
    await site.round(n + 5)
  }
  expect(await site.subscriber('li@school.cn')).toMatchObject({ pausedAt: site.at(35), dueAt: null })
  await site.publish(site.columns.news, '没有人听到', 40)
  await site.ask('li@school.cn', [site.columns.news], 'immediately', 50)
  await site.round(50)
  const [mail] = await mailServer.newMails()
  await site.confirm(tokenIn(mail?.text), 51)
  await site.publish(site.columns.news, '重新开始', 60)
  await site.round(65)
  expect((await mailServer.newMails()).map(({ subject }) => subject)).toEqual(['重新开始 - 告示'])
})
