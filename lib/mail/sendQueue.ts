import { and, eq } from 'drizzle-orm'
import type { SendMailOptions } from 'nodemailer'
import { retryAt } from '#lib/core/retryAt.ts'
import type { Database, Transaction } from '#lib/db/client.ts'
import { outgoingMails } from '#lib/db/schema/index.ts'
import { siteUrl } from '#lib/env.ts'
import { type Post, UnknownOutcome, withMailServer } from './mailServer.ts'

/** A mail whose time has come, as far as all kinds of them have something in common. */
export interface Waiting {
  id: number
  attempts: number
  /** Since when nobody knows whether it went out. */
  maybeSentAt: Date | null
}

/** What is read of every mail. */
export const WAITING = {
  id: outgoingMails.id,
  kind: outgoingMails.kind,
  params: outgoingMails.params,
  attempts: outgoingMails.attempts,
  maybeSentAt: outgoingMails.maybeSentAt,
}

export interface SendCtx {
  db: Database
  /** What is due by then is sent. */
  now: Date
  /** The time as it goes on meanwhile: a mail server may take minutes for each mail. */
  clock: () => Date
}

/** Mails of one kind of recipient. */
export interface Queue<M extends Waiting> {
  /** The next one that is due, locked. */
  next: (tx: Transaction, now: Date) => Promise<M | undefined>
  /** What is sent; null where there is no cause for it any more. */
  compose: (mail: M) => Promise<SendMailOptions | null>
  /** How often it is tried. */
  attempts: number
  /** The server will never take a mail for this recipient. */
  isRefused?: (error: unknown) => boolean
  onSent?: (mail: M) => Promise<void>
  onRefused?: (mail: M) => Promise<void>
}

/** So many at one time; the rest is there at the next. */
const AT_ONCE = 500
/** So long a mail may be written, and the mail server be asked whether it is there. */
const PREPARING_MS = 5 * 60_000
/** Longer than a mail can be on its way: whose server was killed, somebody else takes then. */
const ON_ITS_WAY_MS = 60 * 60_000

/**
 * Sends the mails of a queue whose time has come. Each is taken before it is sent, so that servers which do this at the
 * same time send others. What the mail server refuses, or does not hear to its end, is tried again after 1, 2, 4 … minutes.
 * A mail of which nobody knows whether it went out, since the connection broke or this server was killed after its last
 * line, is sent once more under the same Message-ID, and never a third time.
 * @returns how many were sent
 */
export const sendQueue = <M extends Waiting>(ctx: SendCtx, queue: Queue<M>): Promise<number> =>
  withMailServer(0, async (post) => {
    let sent = 0
    for (let n = 0; n < AT_ONCE; n += 1) {
      const mail = await take(ctx, queue)
      if (!mail) break
      const outcome = await deliver(ctx, queue, mail, post)
      await settle(ctx, queue, mail, outcome)
      if (outcome === 'sent') sent += 1
    }
    return sent
  })

const take = <M extends Waiting>({ db, now, clock }: SendCtx, queue: Queue<M>) =>
  db.transaction(async (tx) => {
    const mail = await queue.next(tx, now)
    if (!mail) return undefined
    const attempts = mail.attempts + 1
    // Only servers that were killed can have used up more: what may have killed them is tried a last time.
    const dueAt = attempts > queue.attempts ? null : after(clock(), PREPARING_MS)
    await tx.update(outgoingMails).set({ attempts, dueAt }).where(eq(outgoingMails.id, mail.id))
    return { ...mail, attempts }
  })

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)

/** Nobody else has taken it since, and it is still to be sent. */
const isTaken = ({ id, attempts }: Waiting) =>
  and(eq(outgoingMails.id, id), eq(outgoingMails.attempts, attempts))

type Outcome = 'sent' | 'without cause' | { error: unknown }

const deliver = async <M extends Waiting>(
  ctx: SendCtx,
  queue: Queue<M>,
  mail: M,
  post: Post,
): Promise<Outcome> => {
  try {
    const message = await queue.compose(mail)
    if (message === null) return 'without cause'
    const messageId = `<mail-${mail.id}@${new URL(siteUrl()).hostname}>`
    await post({ ...message, messageId }, () => noteHandingOver(ctx, mail))
    return 'sent'
  } catch (error) {
    return { error }
  }
}

/** From here on a mail may have gone out, whatever becomes of this server. */
const noteHandingOver = async ({ db, clock }: SendCtx, mail: Waiting): Promise<void> => {
  const since = clock()
  const rows = await db
    .update(outgoingMails)
    .set(
      mail.maybeSentAt === null
        ? { maybeSentAt: since, dueAt: after(since, ON_ITS_WAY_MS) }
        : { dueAt: null },
    )
    .where(isTaken(mail))
    .returning({ id: outgoingMails.id })
  if (rows.length === 0)
    throw new Error(`somebody else took mail ${mail.id}, or it is not to be sent any more`)
}

/** Writes down what came of a mail, unless somebody else has taken it since. */
const settle = async <M extends Waiting>(
  { db, clock }: SendCtx,
  queue: Queue<M>,
  mail: M,
  outcome: Outcome,
): Promise<void> => {
  const write = (values: Partial<typeof outgoingMails.$inferInsert>) =>
    db.update(outgoingMails).set(values).where(isTaken(mail))
  // What an earlier attempt left open no later one answers.
  const { maybeSentAt } = mail
  if (outcome === 'without cause') {
    await write({ dueAt: null, lastError: null })
  } else if (outcome === 'sent') {
    await write({ dueAt: null, sentAt: clock(), maybeSentAt: null, lastError: null })
    await queue.onSent?.(mail)
  } else {
    const { error } = outcome
    const isUnknown = error instanceof UnknownOutcome
    const isOver =
      mail.attempts >= queue.attempts || (isUnknown && maybeSentAt !== null) || queue.isRefused?.(error)
    await write({
      dueAt: isOver ? null : retryAt(clock(), mail.attempts),
      ...(!isUnknown && { maybeSentAt }),
      lastError: String(error instanceof Error ? error.message : error).slice(0, 1000),
    })
    if (queue.isRefused?.(error)) await queue.onRefused?.(mail)
  }
}
