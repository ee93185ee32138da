import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { type ComposeForSubscriber, sendSubscriberMails } from './sendSubscriberMails.ts'
import { testMailServer } from './testMailServer.ts'

const mailServer = testMailServer()

const compose: ComposeForSubscriber = async ({ params }) => ({
  ...{ subject: `mail ${params.n}`, text: 'text', html: '<p>html</p>' },
  unsubscribe: 'https://school.cn/api/v1/unsubscribe/token',
})

const withMails = async (count: number) => {
  const ctx = await testCtx(new Date('2026-03-15T04:00:00Z'))
  const db = ctx.db as Database
  const { now } = ctx
  const [row] = await db
    .insert(subscribers)
    .values({
      ...{ email: 'li@school.cn', lang: 'zh', frequency: 'daily', askedAt: now, toldUntil: now },
      ...{ confirmedAt: now, dueAt: now },
    })
    .returning()
  const id = row?.id ?? 0
  const order = (n: number) =>
    db.insert(outgoingMails).values({ subscriberId: id, kind: 'digest', params: { n }, dueAt: now })
  for (let n = 0; n < count; n += 1) await order(n)
  return {
    ...{ db, now, order },
    send: (minutes = 0) =>
      sendSubscriberMails({ db, now: new Date(now.getTime() + minutes * 60_000) }, compose),
    subscriber: async () => (await db.select().from(subscribers).where(eq(subscribers.id, id)))[0],
  }
}

const subjects = () =>
  mailServer.received.map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim()).toSorted()

it('sends each with both its texts, and with the ways to end it by one request', async () => {
  const { db, now, send } = await withMails(1)
  expect(await send()).toBe(1)
  const [mail = ''] = mailServer.received
  expect(mail).toMatch(/^To: li@school\.cn\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/school\.cn\/api\/v1\/unsubscribe\/token>\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(mail).toMatch(/^Message-ID: <subscriber-mail-1@localhost>\r$/m)
  expect(mail).toMatch(/^Content-Type: text\/plain/m)
  expect(mail).toMatch(/^Content-Type: text\/html/m)
  expect(await db.select().from(outgoingMails)).toMatchObject([{ sentAt: now, dueAt: null, lastError: null }])
})

it('sends each once where several servers do it at the same time', async () => {
  const { send } = await withMails(8)
  const counts = await Promise.all([send(), send(), send()])
  expect(counts.reduce((sum, count) => sum + count)).toBe(8)
  expect(subjects()).toEqual(Array.from({ length: 8 }, (_, n) => `mail ${n}`))
})

it('never sends one again whose server ended while it was on its way', async () => {
  const { db, send } = await withMails(2)
  // What the database says at this moment is what there is after a kill.
  let left: object[] = []
  mailServer.onMail = async () => {
    left = await db.select().from(outgoingMails).orderBy(outgoingMails.id)
    mailServer.onMail = async () => {}
  }
  await send()
  expect(left).toMatchObject([
    { dueAt: null, sentAt: null },
    { dueAt: expect.any(Date), sentAt: null },
  ])
  await db.update(outgoingMails).set({ sentAt: null }).where(eq(outgoingMails.id, 1))
  expect(await send(60 * 24 * 30)).toBe(0)
  expect(subjects()).toEqual(['mail 0', 'mail 1'])
})

it('tries again what is refused for now, and does not hold the address to blame', async () => {
  const { db, now, send, subscriber } = await withMails(1)
  mailServer.refusals = 1
  expect(await send()).toBe(0)
  expect(await db.select().from(outgoingMails)).toMatchObject([
    { dueAt: new Date(now.getTime() + 60_000), lastError: expect.stringContaining('451') },
  ])
  expect(await send(1)).toBe(1)
  expect(await subscriber()).toMatchObject({ failures: 0, pausedAt: null })
})

it('gives up after a day', async () => {
  const { db, now, send } = await withMails(1)
  mailServer.refusals = 100
  let minutes = 0
  for (;;) {
    await send(minutes)
    const [row] = await db.select().from(outgoingMails)
    if (!row?.dueAt) break
    minutes = (row.dueAt.getTime() - now.getTime()) / 60_000
  }
  expect(minutes / 60).toBeGreaterThan(20)
  expect(minutes / 60).toBeLessThan(30)
})

it('writes no more to an address that does not exist, after the third time', async () => {
  const { now, order, send, subscriber } = await withMails(1)
  Object.assign(mailServer, { refusals: 2, code: 550 })
  await send()
  await order(1)
  await send()
  expect(await subscriber()).toMatchObject({ failures: 2, pausedAt: null, dueAt: now })
  await order(2)
  await send()
  expect(await subscriber()).toMatchObject({ failures: 0 })
  Object.assign(mailServer, { refusals: 3, code: 550 })
  for (const n of [3, 4, 5]) {
    await order(n)
    await send()
  }
  expect(await subscriber()).toMatchObject({ failures: 3, pausedAt: now, dueAt: null })
  expect(subjects()).toEqual(['mail 2'])
})
