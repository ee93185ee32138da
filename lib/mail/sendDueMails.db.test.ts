import { describe, expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { queueMail } from './queueMail.ts'
import { type Compose, sendDueMails } from './sendDueMails.ts'
import { testMailServer } from './testMailServer.ts'

const mailServer = testMailServer()

const compose: Compose = async ({ kind, params, user }) => ({
  subject: `${kind} ${params.n}`,
  text: `Hello ${user.name}, in ${user.lang}.`,
})

/** A database in which somebody is sent mails, and the time at which these are due. */
const withMails = async (count: number, email: string | null = 'li@school.cn') => {
  const ctx = await testCtx(new Date(Date.now() + 5_000))
  const db = ctx.db as Database
  const [user] = await db.insert(users).values({ login: 'liming', name: '李明', email }).returning()
  for (let n = 0; n < count; n += 1) {
    expect(await queueMail(db, { userId: user?.id ?? 0, kind: 'returned', params: { n } })).toBe(true)
  }
  return { db, now: ctx.now }
}

/** Sends what is due at a time, by a clock that stands still. */
const sendAt = (db: Database, now: Date, words: Compose = compose) =>
  sendDueMails({ db, now, clock: () => now }, words)

const subjects = () =>
  mailServer.received.map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim()).toSorted()
const inMinutes = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('sendDueMails', () => {
  it('sends each mail once, to whom it is for, in the words that are found then', async () => {
    const { db, now } = await withMails(2)
    expect(await sendAt(db, now)).toBe(2)
    expect(await sendAt(db, inMinutes(now, 60))).toBe(0)
    expect(subjects()).toEqual(['returned 0', 'returned 1'])
    expect(mailServer.received[0]).toMatch(/^To: =\?UTF-8\?.* <li@school\.cn>$/m)
    expect(mailServer.received[0]).toMatch(/^From: =\?UTF-8\?.* <notices@school\.cn>$/m)
    const rows = await db.select().from(outgoingMails)
    expect(rows).toMatchObject(Array(2).fill({ sentAt: now, dueAt: null, attempts: 1, lastError: null }))
  })

  it('sends each once where several servers do it at the same time', async () => {
    const { db, now } = await withMails(8)
    const counts = await Promise.all([1, 2, 3].map(() => sendAt(db, now)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(8)
    expect(subjects()).toEqual(Array.from({ length: 8 }, (_, n) => `returned ${n}`))
  })

  it('tries again a minute later where the server refuses it for now', async () => {
    const { db, now } = await withMails(1)
    mailServer.refusals = 1
    expect(await sendAt(db, now)).toBe(0)
    expect(await db.select().from(outgoingMails)).toMatchObject([
      { attempts: 1, dueAt: inMinutes(now, 1), sentAt: null, lastError: expect.stringContaining('451') },
    ])
    expect(await sendAt(db, new Date(inMinutes(now, 1).getTime() - 1))).toBe(0)
    expect(await sendAt(db, inMinutes(now, 1))).toBe(1)
    expect(await db.select().from(outgoingMails)).toMatchObject([{ dueAt: null, lastError: null }])
  })

  it('does not let one that fails hold up the others', async () => {
    const { db, now } = await withMails(3)
    mailServer.refusals = 1
    expect(await sendAt(db, now)).toBe(2)
    expect(subjects()).toEqual(['returned 1', 'returned 2'])
  })

  it('gives up after eight attempts, each twice as long after the one before', async () => {
    const { db, now } = await withMails(1)
    mailServer.refusals = 100
    const waits: number[] = []
    let at = now
    for (;;) {
      await sendAt(db, at)
      const [row] = await db.select().from(outgoingMails)
      if (!row?.dueAt) break
      waits.push((row.dueAt.getTime() - at.getTime()) / 60_000)
      at = row.dueAt
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect(await db.select().from(outgoingMails)).toMatchObject([
      { attempts: 8, sentAt: null, lastError: expect.stringContaining('451') },
    ])
  })

  it('counts words that cannot be found as a failure too', async () => {
    const { db, now } = await withMails(1)
    const failing: Compose = async () => {
      throw new Error('no words')
    }
    expect(await sendAt(db, now, failing)).toBe(0)
    expect(await db.select().from(outgoingMails)).toMatchObject([{ attempts: 1, lastError: 'no words' }])
  })

  it.each([
    ['has no address', null, compose],
    ['need not know any more', 'li@school.cn', async () => null],
  ] as const)('sends nothing to who %s, and does not come back to it', async (_, email, words) => {
    const { db, now } = await withMails(1, email)
    expect(await sendAt(db, now, words)).toBe(0)
    expect(mailServer.received).toEqual([])
    expect(await db.select().from(outgoingMails)).toMatchObject([
      { dueAt: null, sentAt: null, maybeSentAt: null, lastError: null },
    ])
  })

  it('sends nothing to who was disabled meanwhile', async () => {
    const { db, now } = await withMails(1)
    await db.update(users).set({ disabledAt: now })
    expect(await sendAt(db, now)).toBe(0)
    expect(mailServer.received).toEqual([])
    expect(await db.select().from(outgoingMails)).toMatchObject([{ dueAt: null, sentAt: null }])
  })
})
