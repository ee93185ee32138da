import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Database } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { siteUrl } from '#lib/env.ts'
import { type Post, withMailServer } from './mailServer.ts'

/** A mail whose time has come, and the address that gets it. */
export interface SubscriberMail {
  id: number
  kind: string
  params: Record<string, string | number>
  subscriber: { id: number; email: string; lang: Language }
}

export interface SubscriberWords {
  subject: string
  text: string
  html: string
  /** Where one request ends all mails (RFC 8058). */
  unsubscribe?: string
}

/** The words of a mail; null where there is no cause for it any more. */
export type ComposeForSubscriber = (mail: SubscriberMail) => Promise<SubscriberWords | null>

const ATTEMPTS = 12
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** So many mails in a row that an address does not take, and it gets no more until somebody confirms it again. */
const MOST_FAILURES = 3
/** So many at one time; the rest is there at the next. */
const AT_ONCE = 500

/**
 * Sends the mails to subscribers whose time has come. Each is taken before it is sent, so that none goes out twice:
 * neither where several servers do this at once, nor where one is killed in the middle, which loses the one mail that
 * was on its way. What the mail server refuses for now is tried again for a day; it carries the same Message-ID then.
 * @param ctx `now` counts for all of them
 * @returns how many were sent
 */
export const sendSubscriberMails = (
  { db, now }: { db: Database; now: Date },
  compose: ComposeForSubscriber,
): Promise<number> =>
  withMailServer(0, async (post) => {
    let sent = 0
    for (let n = 0; n < AT_ONCE; n += 1) {
      const mail = await take(db, now)
      if (!mail) break
      if (await deliver(db, now, mail, compose, post)) sent += 1
    }
    return sent
  })

type Taken = SubscriberMail & { attempts: number }

/** Takes a mail for this call alone: whatever happens now, nobody else will send it. */
const take = (db: Database, now: Date): Promise<Taken | undefined> =>
  db.transaction(async (tx) => {
    const [row] = await tx
      .select({
        id: outgoingMails.id,
        kind: outgoingMails.kind,
        params: outgoingMails.params,
        attempts: outgoingMails.attempts,
        subscriber: { id: subscribers.id, email: subscribers.email, lang: subscribers.lang },
      })
      .from(outgoingMails)
      .innerJoin(subscribers, eq(subscribers.id, outgoingMails.subscriberId))
      .where(and(lte(outgoingMails.dueAt, now), isNotNull(outgoingMails.subscriberId)))
      .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.id))
      .limit(1)
      .for('update', { of: outgoingMails, skipLocked: true })
    if (!row) return undefined
    const attempts = row.attempts + 1
    await tx.update(outgoingMails).set({ dueAt: null, attempts }).where(eq(outgoingMails.id, row.id))
    return { ...row, attempts, subscriber: { ...row.subscriber, lang: row.subscriber.lang as Language } }
  })

const deliver = async (
  db: Database,
  now: Date,
  mail: Taken,
  compose: ComposeForSubscriber,
  post: Post,
): Promise<boolean> => {
  const ofMail = eq(outgoingMails.id, mail.id)
  const ofSubscriber = eq(subscribers.id, mail.subscriber.id)
  try {
    const words = await compose(mail)
    if (words === null) return false
    await post(messageOf(mail, words))
  } catch (error) {
    const isRefused = isForGood(error)
    const again = !isRefused && mail.attempts < ATTEMPTS
    const lastError = String(error instanceof Error ? error.message : error).slice(0, 1000)
    await db
      .update(outgoingMails)
      .set({ lastError, dueAt: again ? later(now, mail.attempts) : null })
      .where(ofMail)
    if (isRefused) await db.update(subscribers).set(oneFailureMore(now)).where(ofSubscriber)
    return false
  }
  await db.update(outgoingMails).set({ sentAt: now, lastError: null }).where(ofMail)
  await db.update(subscribers).set({ failures: 0 }).where(ofSubscriber)
  return true
}

const messageOf = ({ id, subscriber }: Taken, { unsubscribe, ...words }: SubscriberWords) => ({
  ...words,
  to: subscriber.email,
  messageId: `<subscriber-mail-${id}@${new URL(siteUrl()).hostname}>`,
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe && {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
})

/**
 * An address that the mail server refuses for good will be refused later too. Whatever else it refuses (the password,
 * the sender, more mails for today) is no fault of the address, and may be mended.
 */
const isForGood = (error: unknown): boolean => {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown }
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500
}

const later = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(60_000 * 2 ** (attempts - 1), LONGEST_WAIT_MS))

const oneFailureMore = (now: Date) => {
  const isOver = sql`${subscribers.failures} + 1 >= ${MOST_FAILURES}`
  return {
    failures: sql`${subscribers.failures} + 1`,
    pausedAt: sql`case when ${isOver} then ${now}::timestamptz else ${subscribers.pausedAt} end`,
    dueAt: sql`case when ${isOver} then null else ${subscribers.dueAt} end`,
  }
}
