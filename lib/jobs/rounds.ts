import { rollUpCounts } from '#lib/analytics/rollUp.ts'
import { invalidationsInForce } from '#lib/cache/inForce.ts'
import type { Database } from '#lib/db/client.ts'
import { mailsAreSent } from '#lib/env.ts'
import { sendDueMails } from '#lib/mail/sendDueMails.ts'
import { sendSubscriberMails } from '#lib/mail/sendSubscriberMails.ts'
import { sendDuePushes } from '#lib/pushes/sendDuePushes.ts'
import { forgetContacts } from '#lib/reports/forgetContacts.ts'
import { sendAnswers } from '#lib/reports/sendAnswers.ts'
import { expireDue, publishDue } from '#lib/review/due.ts'
import { keepSearchQuick } from '#lib/search/keepQuick.ts'
import { composeSubscriberMail } from '#lib/subscriptions/mail/composeSubscriberMail.ts'
import { queueDigests } from '#lib/subscriptions/queueDigests.ts'
import { tidySubscriptions } from '#lib/subscriptions/tidy.ts'
import { readDueFiles } from '#lib/texts/readDueFiles.ts'
import { composeMail } from './composeMail.ts'

const actor = { kind: 'system', name: 'scheduler' } as const

const clock = () => new Date()

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
  const ctx = { db, actor, now: new Date(), clock }
  await sendDueMails(ctx, (mail) => composeMail(ctx, mail))
  await sendAnswers(ctx)
}

/** Builds the index where it has to be, and keeps it quick. */
const search: Round = (db) => keepSearchQuick(db, new Date())

/** Reads the attachments that were published lately, so that notices are found by their words. */
const texts: Round = async (db, log) => {
  await readDueFiles(db, new Date(), log)
}

/** Tells search engines what changed. They may take their time. */
const pushes: Round = async (db) => {
  await sendDuePushes({ db, now: new Date() })
}

/** Orders and sends what subscribers are to hear. It may be many mails, and no editor waits behind them. */
const subscribers: Round = async (db) => {
  if (!mailsAreSent()) return
  const ctx = { db, now: new Date(), clock }
  await queueDigests(ctx)
  await sendSubscriberMails(ctx, (mail) => composeSubscriberMail(ctx, mail))
}

/** Forgets what has been kept for long enough, and what was promised to be; where there is nothing, an index says so. */
const tidying: Round = async (db) => {
  const now = new Date()
  await rollUpCounts(db, now)
  await tidySubscriptions(db, now)
  await forgetContacts({ db, now })
}

/** What runs by the clock, each in a line of its own: one that is slow keeps no other from its time. */
export const ROUNDS: Record<string, Round> = {
  publications,
  mails,
  search,
  texts,
  pushes,
  subscribers,
  tidying,
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
