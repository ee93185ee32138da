import { invalidationsInForce } from '#lib/cache/inForce.ts'
import type { Database } from '#lib/db/client.ts'
import { sendDueMails } from '#lib/mail/sendDueMails.ts'
import { sendDuePushes } from '#lib/pushes/sendDuePushes.ts'
import { forgetContacts } from '#lib/reports/forgetContacts.ts'
import { expireDue, publishDue } from '#lib/review/due.ts'
import { keepSearchQuick } from '#lib/search/keepQuick.ts'
import { readDueFiles } from '#lib/texts/readDueFiles.ts'
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

/** Forgets what was promised to be. */
const contacts: Round = (db) => forgetContacts({ db, now: new Date() })

/** What runs by the clock, each in a line of its own: one that is slow keeps no other from its time. */
export const ROUNDS: Record<string, Round> = { publications, mails, search, texts, pushes, contacts }

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
