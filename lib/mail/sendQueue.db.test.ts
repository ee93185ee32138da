import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { queueMail } from './queueMail.ts'
import { type Compose, sendDueMails } from './sendDueMails.ts'
import { testMailServer } from './testMailServer.ts'

const mailServer = testMailServer()

const words: Compose = async ({ params }) => ({ subject: `mail ${params.n}`, text: 'text' })

/** Mails that are due, and a clock that is moved by hand. */
const withMails = async (count: number) => {
  const ctx = await testCtx(new Date(Date.now() + 5_000))
  const db = ctx.db as Database
  const [user] = await db.insert(users).values({ login: 'li', name: '李', email: 'li@school.cn' }).returning()
  for (let n = 0; n < count; n += 1)
    await queueMail(db, { userId: user?.id ?? 0, kind: 'returned', params: { n } })
  let at = ctx.now
  const clock = () => at
  return {
    ...{ db, clock },
    pass: (minutes: number) => {
      at = new Date(at.getTime() + minutes * 60_000)
    },
    in: (minutes: number) => new Date(at.getTime() + minutes * 60_000),
    round: (compose: Compose = words) => sendDueMails({ db, now: clock(), clock }, compose),
    row: async () => (await db.select().from(outgoingMails))[0] as typeof outgoingMails.$inferSelect,
    /** Has the database say once more what it said, as after a kill. */
    killAt: ({ id: _, ...left }: typeof outgoingMails.$inferSelect) => db.update(outgoingMails).set(left),
  }
}

const subjects = () => mailServer.received.map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim())
const messageIds = () => mailServer.received.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]?.trim())

it('leaves a mail to who has it, however long those before it took', async () => {
  const site = await withMails(8)
  let besides = 0
  mailServer.onMail = async () => {
    site.pass(9)
    if (mailServer.received.length === 7) besides += await site.round()
  }
  expect(await site.round()).toBe(8)
  expect(besides).toBe(0)
  expect(subjects()).toEqual(Array.from({ length: 8 }, (_, n) => `mail ${n}`))
  const rows = await site.db.select().from(outgoingMails).orderBy(outgoingMails.id)
  expect(rows.at(-1)).toMatchObject({ sentAt: site.clock() })
})

it('waits from when a mail was refused, and not from when the round began', async () => {
  const site = await withMails(1)
  mailServer.refusals = 1
  mailServer.onRecipient = async () => site.pass(9)
  expect(await site.round()).toBe(0)
  expect(await site.row()).toMatchObject({ dueAt: site.in(1) })
})

it('tries soon again what was being written, or had no server yet, when its server ended', async () => {
  const site = await withMails(1)
  const kept: (typeof outgoingMails.$inferSelect)[] = []
  const keep = async () => void kept.push(await site.row())
  mailServer.onRecipient = keep
  mailServer.onMail = keep
  const writing: Compose = async (mail) => {
    await keep()
    return words(mail)
  }
  await site.round(writing)
  const [written, asked, onItsWay] = kept
  for (const left of [written, asked]) {
    expect(left).toMatchObject({ maybeSentAt: null, dueAt: site.in(5), attempts: 1 })
  }
  expect(onItsWay).toMatchObject({ maybeSentAt: site.clock(), dueAt: site.in(60) })
  mailServer.received.splice(0)

  // It still goes out once more where nobody knows whether it did.
  if (!asked) throw new Error('nobody was asked')
  await site.killAt(asked)
  site.pass(5)
  mailServer.silences = 1
  expect(await site.round()).toBe(0)
  site.pass(2)
  expect(await site.round()).toBe(1)
  expect(subjects()).toEqual(['mail 0', 'mail 0'])
  expect(new Set(messageIds())).toEqual(new Set(['<mail-1@localhost>']))
})

it('does not send what somebody else took, or took back, while it was written', async () => {
  const site = await withMails(2)
  const late: Compose = async (mail) => {
    if (mail.params.n === 1) await site.db.delete(outgoingMails)
    else {
      site.pass(5)
      expect(
        await sendDueMails({ db: site.db, now: site.clock(), clock: site.clock }, async (each) =>
          each.params.n === 0 ? words(each) : null,
        ),
      ).toBe(1)
    }
    return words(mail)
  }
  await site.round(late)
  expect(subjects()).toEqual(['mail 0'])
})

it('gives up what seems to end each server that writes it', async () => {
  const site = await withMails(1)
  const kept: (typeof outgoingMails.$inferSelect)[] = []
  const deadly: Compose = async () => {
    kept.push(await site.row())
    return null
  }
  for (let n = 0; n < 20; n += 1) {
    await site.round(deadly)
    const left = kept.at(-1)
    if (left) await site.killAt(left)
    site.pass(5)
  }
  expect(kept.map(({ attempts, dueAt }) => [attempts, dueAt !== null])).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n, true]),
    [9, false],
  ])
})
