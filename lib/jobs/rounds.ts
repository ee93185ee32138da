import { rollUpCounts } from '#lib/analytics/rollUp.ts'
import { invalidationsInForce } from '#lib/cache/inForce.ts'
import type { Database } from '#lib/db/client.ts'
import { mailsAreSent } from '#lib/env.ts'
import { sendDueMails } from '#lib/mail/sendDueMails.ts'
import { sendSubscriberMails } from '#lib/mail/sendSubscriberMails.ts'
import { expireDue, publishDue } from '#lib/review/due.ts'
import { composeSubscriberMail } from '#lib/subscriptions/mail/composeSubscriberMail.ts'
import { queueDigests } from '#lib/subscriptions/queueDigests.ts'
import { tidySubscriptions } from '#lib/subscriptions/tidy.ts'
import { composeMail } from './composeMail.ts'

const actor = { kind: 'system', name: 'scheduler' } as const

type Round = (db: Database, log: (sentence: string) => void) => Promise<void>

/** Publishes and ends what is due by now. Any number of servers may do it at once. */
const publications: Round = async (db, log) => {
  const ctx = { db, actor, now: new Date() }
  const onFailure = (id: number, error: unknown) => log(`jobs: notice ${id}: ${wordsOf(error)}`)
  await publishDue(ctx, onFailure)
  await expireDue(ctx, onFailure)
  await invalidationsInForce()
}

/** Sends the mails that wait. A mail server may take its time. */
const mails: Round = async (db) => {
  const ctx = { db, actor, now: new Date() }
  await sendDueMails(ctx, (mail) => composeMail(ctx, mail))
}

/** Orders and sends what subscribers are to hear. It may be many mails, and no editor waits behind them. */
const subscribers: Round = async (db) => {
  if (!mailsAreSent()) return
  const ctx = { db, now: new Date() }
  await queueDigests(ctx)
  await sendSubscriberMails(ctx, (mail) => composeSubscriberMail(ctx, mail))
}

/** Forgets what has been kept for long enough; where there is nothing, an index says so. */
const tidying: Round = async (db) => {
  const now = new Date()
  await rollUpCounts(db, now)
  await tidySubscriptions(db, now)
}

/** What runs by the clock, each in a line of its own: one that is slow keeps no other from its time. */
export const ROUNDS: Record<string, Round> = { publications, mails, subscribers, tidying }

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
