import { and, asc, eq, lte } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Database, Transaction } from '#lib/db/client.ts'
import { outgoingMails, users } from '#lib/db/schema/index.ts'
import { withMailServer } from './mailServer.ts'

/** A mail whose time has come, and who gets it. */
export interface DueMail {
  id: number
  kind: string
  params: Record<string, string | number>
  user: { id: number; login: string; name: string; email: string; lang: Language }
}

/** The words of a mail; null where there is no cause for it any more. */
export type Compose = (mail: DueMail) => Promise<{ subject: string; text: string } | null>

/** How the mails that are tried at one time leave the house. */
type Send = (to: DueMail['user'], words: { subject: string; text: string }) => Promise<unknown>

const ATTEMPTS = 8

/**
 * Sends the mails whose time has come. One that fails is tried again after 1, 2, 4 … minutes, eight times in all.
 * Servers that do this at the same time each send others. A mail goes out before that is written down, so a server
 * that dies in between sends it twice: what it says has to bear that.
 * @param ctx `now` counts for all of them
 * @returns how many were sent
 */
export const sendDueMails = ({ db, now }: { db: Database; now: Date }, compose: Compose): Promise<number> =>
  withMailServer(0, async (post) => {
    const send: Send = ({ name, email }, words) => post({ ...words, to: { name, address: email } })
    let sent = 0
    for (;;) {
      const outcome = await db.transaction((tx) => sendNext(tx, now, compose, send))
      if (outcome === 'none') return sent
      if (outcome === 'sent') sent += 1
    }
  })

const sendNext = async (
  tx: Transaction,
  now: Date,
  compose: Compose,
  send: Send,
): Promise<'none' | 'sent' | 'not sent'> => {
  const row = await takeDue(tx, now)
  if (!row) return 'none'
  try {
    const sent = await deliver(row, compose, send)
    await note(tx, row.id, { dueAt: null, sentAt: sent ? now : null, lastError: null })
    return sent ? 'sent' : 'not sent'
  } catch (error) {
    const attempts = row.attempts + 1
    const later = new Date(now.getTime() + 60_000 * 2 ** row.attempts)
    const lastError = String(error instanceof Error ? error.message : error).slice(0, 1000)
    await note(tx, row.id, { attempts, dueAt: attempts < ATTEMPTS ? later : null, lastError })
    return 'not sent'
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof takeDue>>>

const takeDue = async (tx: Transaction, now: Date) => {
  const [row] = await tx
    .select({
      id: outgoingMails.id,
      kind: outgoingMails.kind,
      params: outgoingMails.params,
      attempts: outgoingMails.attempts,
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
    .where(and(lte(outgoingMails.dueAt, now)))
    .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.id))
    .limit(1)
    .for('update', { of: outgoingMails, skipLocked: true })
  return row
}

const deliver = async ({ id, kind, params, user }: Row, compose: Compose, send: Send): Promise<boolean> => {
  const { email, disabledAt, ...rest } = user
  if (email === null || disabledAt !== null) return false
  const recipient = { ...rest, email, lang: user.lang as Language }
  const words = await compose({ id, kind, params, user: recipient })
  if (words === null) return false
  await send(recipient, words)
  return true
}

const note = async (tx: Transaction, id: number, values: Partial<typeof outgoingMails.$inferInsert>) => {
  await tx.update(outgoingMails).set(values).where(eq(outgoingMails.id, id))
}
