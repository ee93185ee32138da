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
      ...{ email: 'li@school.cn', lang: 'zh', frequency: 'daily', askedAt: now },
      ...{ confirmedAt: now, dueAt: now },
    })
    .returning()
  const id = row?.id ?? 0
  const order = (n: number) =>
    db.insert(outgoingMails).values({ subscriberId: id, kind: 'digest', params: { n }, dueAt: now })
  for (let n = 0; n < count; n += 1) await order(n)
  return {
    ...{ db, now, order },
    send: (minutes = 0) => {
      const at = new Date(now.getTime() + minutes * 60_000)
      return sendSubscriberMails({ db, now: at, clock: () => at }, compose)
    },
    subscriber: async () => (await db.select().from(subscribers).where(eq(subscribers.id, id)))[0],
  }
}

const subjects = () =>
  mailServer.received.map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim()).toSorted()

const messageIds = () => mailServer.received.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1])

it('sends each with both its texts, and with the ways to end it by one request', async () => {
  const { db, now, send } = await withMails(1)
  expect(await send()).toBe(1)
  const [mail = ''] = mailServer.received
  expect(mail).toMatch(/^To: li@school\.cn\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/school\.cn\/api\/v1\/unsubscribe\/token>\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(mail).toMatch(/^Message-ID: <mail-1@localhost>\r$/m)
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

/** A day in which whatever is tried again is tried. */
const wholeDay = async (send: (minutes: number) => Promise<number>) => {
  for (let hours = 0; hours <= 24; hours += 1) await send(hours * 60)
}

it('sends once more what may have gone out when its server ended, and never a third time', async () => {
  const { db, now, send } = await withMails(1)
  // What the database says while it is on its way is what there is after a kill.
  const onItsWay: object[] = []
  mailServer.onMail = async () => {
    onItsWay.push(...(await db.select().from(outgoingMails)))
  }
  const kill = () => {
    const { id: _, ...left } = onItsWay.pop() as typeof outgoingMails.$inferSelect
    return db.update(outgoingMails).set(left)
  }
  await send()
  await kill()
  expect(await db.select().from(outgoingMails)).toMatchObject([
    { dueAt: new Date(now.getTime() + 60 * 60_000), maybeSentAt: now, sentAt: null },
  ])
  expect(await send(59)).toBe(0)
  expect(await send(60)).toBe(1)
  await kill()
  await wholeDay(send)
  expect(subjects()).toEqual(['mail 0', 'mail 0'])
  expect(new Set(messageIds()).size).toBe(1)
})

it('sends once more what a server took without a word, and never a third time', async () => {
  const { db, send } = await withMails(1)
  mailServer.silences = 3
  await wholeDay(send)
  expect(subjects()).toEqual(['mail 0', 'mail 0'])
  expect(await db.select().from(outgoingMails)).toMatchObject([
    { attempts: 2, dueAt: null, sentAt: null, maybeSentAt: expect.any(Date) },
  ])
})

it('does not forget over a refusal that a mail may have gone out', async () => {
  const { db, send } = await withMails(1)
  mailServer.silences = 1
  await send()
  mailServer.refusals = 2
  expect(await send(1)).toBe(0)
  expect(await send(3)).toBe(0)
  mailServer.silences = 1
  await wholeDay(send)
  expect(subjects()).toEqual(['mail 0', 'mail 0'])
  expect(await db.select().from(outgoingMails)).toMatchObject([{ dueAt: null, sentAt: null }])
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
