import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { queueMail } from './queueMail.ts'
import { sendDueMails } from './sendDueMails.ts'

// The site has a server, but nobody to send as.
process.env.SMTP_URL = 'smtp://localhost:25'
delete process.env.MAIL_FROM

it('keeps nothing where the site sends no mails', async () => {
  const { db, now } = await testCtx()
  expect(await queueMail(db, { userId: 1, kind: 'returned' })).toBe(false)
  expect(await db.select().from(outgoingMails)).toEqual([])
  expect(await sendDueMails({ db: db as Database, now, clock: () => now }, async () => null)).toBe(0)
})
