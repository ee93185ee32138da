import { asc, eq, lte } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Transaction } from '#lib/db/client.ts'
import { outgoingMails, users } from '#lib/db/schema/index.ts'
import { type SendCtx, sendQueue, WAITING } from './sendQueue.ts'

/** A mail whose time has come, and who gets it. */
export interface DueMail {
  id: number
  kind: string
  params: Record<string, string | number>
  user: { id: number; login: string; name: string; email: string; lang: Language }
}

/** The words of a mail; null where there is no cause for it any more. */
export type Compose = (mail: DueMail) => Promise<{ subject: string; text: string } | null>

const ATTEMPTS = 8

/**
 * Sends the mails to people with accounts whose time has come, as `sendQueue` says; each is tried eight times.
 * @returns how many were sent
 */
export const sendDueMails = (ctx: SendCtx, compose: Compose): Promise<number> =>
  sendQueue(ctx, {
    next,
    attempts: ATTEMPTS,
    compose: async ({ id, kind, params, user }) => {
      const { email, disabledAt, ...rest } = user
      if (email === null || disabledAt !== null) return null
      const recipient = { ...rest, email, lang: user.lang as Language }
      const words = await compose({ id, kind, params, user: recipient })
      return words && { ...words, to: { name: user.name, address: email } }
    },
  })

const next = async (tx: Transaction, now: Date) => {
  const [row] = await tx
    .select({
      ...WAITING,
      user: {
        id: users.id,
        login: users.login,
        name: users.name,
        email: users.email,
        lang: users.lang,
        disabledAt: users.disabledAt,
      },
    })
    .from(outgoingMails)
    .innerJoin(users, eq(users.id, outgoingMails.userId))
    .where(lte(outgoingMails.dueAt, now))
    .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.id))
    .limit(1)
    .for('update', { of: outgoingMails, skipLocked: true })
  return row
}
