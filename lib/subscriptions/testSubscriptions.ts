import { eq } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import { subscribers } from '#lib/db/schema/index.ts'
import { sendSubscriberMails } from '#lib/mail/sendSubscriberMails.ts'
import type { testMailServer } from '#lib/mail/testMailServer.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { saveNotice } from '#lib/review/save.ts'
import { testOffice } from '#lib/review/testOffice.ts'
import { confirmSubscription } from './confirmSubscription.ts'
import { composeSubscriberMail } from './mail/composeSubscriberMail.ts'
import { queueDigests } from './queueDigests.ts'
import { requestSubscription } from './requestSubscription.ts'
import type { Frequency } from './schema.ts'

/** A site with subscribers, whose clock is moved by hand. */
export const testSubscriptions = async () => {
  const office = await testOffice()
  const db = office.ctx.db as Database
  const at = (minutes: number) => new Date(office.ctx.now.getTime() + minutes * 60_000)

  /** Orders and sends, as a round does. */
  const round = async (minutes: number) => {
    const ctx = { db, now: at(minutes), clock: () => at(minutes) }
    await queueDigests(ctx)
    return sendSubscriberMails(ctx, (mail) => composeSubscriberMail(ctx, mail))
  }
  const ask = (email: string, columns: number[], frequency: Frequency = 'immediately', minutes = 0) =>
    requestSubscription(
      { db, now: at(minutes), address: '192.0.2.7' },
      { email, lang: 'zh', columns, frequency },
    )
  return {
    ...office,
    db,
    at,
    round,
    ask,
    confirm: (token: string, minutes = 0) => confirmSubscription({ db, now: at(minutes) }, { token }),
    /** Publishes a notice at a time; its number. */
    publish: async (columnId: number, title: string, minutes: number) => {
      const { id } = await createNotice(office.writer, plainNotice(columnId, title))
      await publishInEmergency({ ...office.administrator, now: at(minutes) }, { id, reason: '测试' })
      return id
    },
    /** Publishes a correction over it. */
    correct: async (id: number, title: string, minutes: number) => {
      const content = { title, bodyHtml: '<p>改过的正文</p>', correctionNote: '时间写错了' }
      await saveNotice(office.writer, { id, content })
      await publishInEmergency({ ...office.administrator, now: at(minutes) }, { id, reason: '测试' })
    },
    subscriber: async (email: string) =>
      (await db.select().from(subscribers).where(eq(subscribers.email, email)))[0],
  }
}

/** What stands in the link of a mail by which a subscription is confirmed or changed. */
export const tokenIn = (text: string | undefined): string =>
  /\/(?:subscribe|subscriptions)\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

/** Somebody who asked and confirmed; what stands in the link by which it is changed. */
export const subscribed = async (
  mailServer: ReturnType<typeof testMailServer>,
  site: Awaited<ReturnType<typeof testSubscriptions>>,
  ...asked: Parameters<typeof site.ask>
) => {
  await site.ask(...asked)
  await site.round(0)
  const [mail] = await mailServer.newMails()
  return (await site.confirm(tokenIn(mail?.text))).token
}
