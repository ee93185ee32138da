import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Transaction } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { type SendCtx, sendQueue, WAITING } from './sendQueue.ts'

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

/** With their pauses they take a day. */
const ATTEMPTS = 12
/** So many mails in a row that an address does not take, and it gets no more until somebody confirms it again. */
const MOST_FAILURES = 3

/**
 * Sends the mails to subscribers whose time has come, as `sendQueue` says; each is tried for a day.
 * @returns how many were sent
 */
export const sendSubscriberMails = (ctx: SendCtx, compose: ComposeForSubscriber): Promise<number> => {
  const note = async ({ subscriber }: SubscriberMail, values: object) => {
    await ctx.db.update(subscribers).set(values).where(eq(subscribers.id, subscriber.id))
  }
  return sendQueue(ctx, {
    next,
    attempts: ATTEMPTS,
    compose: async (mail) => {
      const words = await compose(mail)
      return words && messageOf(mail, words)
    },
    isRefused,
    onSent: (mail) => note(mail, { failures: 0 }),
    onRefused: (mail) => note(mail, oneFailureMore(ctx.clock())),
  })
}

const next = async (tx: Transaction, now: Date) => {
  const [row] = await tx
    .select({
      ...WAITING,
      subscriber: { id: subscribers.id, email: subscribers.email, lang: subscribers.lang },
    })
    .from(outgoingMails)
    .innerJoin(subscribers, eq(subscribers.id, outgoingMails.subscriberId))
    .where(and(lte(outgoingMails.dueAt, now), isNotNull(outgoingMails.subscriberId)))
    .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.id))
    .limit(1)
    .for('update', { of: outgoingMails, skipLocked: true })
  return row && { ...row, subscriber: { ...row.subscriber, lang: row.subscriber.lang as Language } }
}

const messageOf = ({ subscriber }: SubscriberMail, { unsubscribe, ...words }: SubscriberWords) => ({
  ...words,
  to: subscriber.email,
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
const isRefused = (error: unknown): boolean => {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown }
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500
}

const oneFailureMore = (now: Date) => {
  const isOver = sql`${subscribers.failures} + 1 >= ${MOST_FAILURES}`
  return {
    failures: sql`${subscribers.failures} + 1`,
    pausedAt: sql`case when ${isOver} then ${now}::timestamptz else ${subscribers.pausedAt} end`,
    dueAt: sql`case when ${isOver} then null else ${subscribers.dueAt} end`,
  }
}
