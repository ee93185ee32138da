import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { queueMail } from './queueMail.ts'
import { sendDueMails } from './sendDueMails.ts'
import { testMailServer } from './testMailServer.ts'

const mailServer = testMailServer()

/** Longer than what servers are given to be there, and shorter than what they are given to look through a mail. */
const LOOKING_MS = 25_000

it('waits for a server that looks through a mail for long, and sends it once', async () => {
  const ctx = await testCtx(new Date(Date.now() + 5_000))
  const db = ctx.db as Database
  const [user] = await db.insert(users).values({ login: 'li', name: '李', email: 'li@school.cn' }).returning()
  await queueMail(db, { userId: user?.id ?? 0, kind: 'returned' })
  mailServer.onMail = () => pause(LOOKING_MS)
  const compose = async () => ({ subject: 'long', text: 'text' })
  expect(await sendDueMails({ db, now: ctx.now, clock: () => ctx.now }, compose)).toBe(1)
  expect(mailServer.received).toHaveLength(1)
  expect(await db.select().from(outgoingMails)).toMatchObject([
    { sentAt: ctx.now, dueAt: null, maybeSentAt: null },
  ])
})
