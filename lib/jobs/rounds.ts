import { invalidationsInForce } from '#lib/cache/inForce.ts'
import type { Database } from '#lib/db/client.ts'
import { sendDueMails } from '#lib/mail/sendDueMails.ts'
import { forgetContacts } from '#lib/reports/forgetContacts.ts'
import { expireDue, publishDue } from '#lib/review/due.ts'
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

/** Forgets what was promised to be. */
const contacts: Round = (db) => forgetContacts({ db, now: new Date() })

/** What runs by the clock, each in a line of its own: one that is slow keeps no other from its time. */
export const ROUNDS: Record<string, Round> = { publications, mails, contacts }

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
