import { createHmac } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import { secretToken } from '#lib/core/secretToken.ts'
import { sha256 } from '#lib/core/sha256.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { Db } from '#lib/db/client.ts'
import { subscriberLinks, subscribers } from '#lib/db/schema/index.ts'
import { keyFor } from '#lib/users/keyFor.ts'
import type { Frequency } from './schema.ts'

/** A wish that nobody confirms is forgotten. */
export const CONFIRM_WITHIN_MS = 7 * DAY_MS
/** Mails lie in mailboxes for long, and what the last of them says of unsubscribing should hold. */
export const KEPT_FOR_MS = 400 * DAY_MS

/** What is confirmed by a link. */
export interface Wish {
  columnIds: number[]
  frequency: Frequency
}

/** Makes what stands in the link of a mail by which a wish is confirmed; only its hash is kept. */
export const makeConfirmLink = async (
  db: Db,
  subscriberId: number,
  now: Date,
  wish: Wish,
): Promise<string> => {
  const token = secretToken()
  await db.insert(subscriberLinks).values({ hash: sha256(token), subscriberId, createdAt: now, ...wish })
  return token
}

/**
 * What stands in the links of all mails by which somebody's subscriptions are changed. It follows from the server's
 * secret, so that only its hash is kept; where the secret is another one than before, older links hold beside it.
 */
export const changeLink = async (db: Db, subscriberId: number, now: Date): Promise<string> => {
  const token = createHmac('sha256', keyFor('subscriptions')).update(String(subscriberId)).digest('base64url')
  await db
    .insert(subscriberLinks)
    .values({ hash: sha256(token), subscriberId, createdAt: now })
    .onConflictDoUpdate({ target: subscriberLinks.hash, set: { createdAt: now } })
  return token
}

/** The subscriber that a link is for, with the link. @throws DomainError NOT_FOUND */
export const followLink = async (db: Db, token: string, kind: 'confirm' | 'change', now: Date) => {
  const { columnIds, createdAt } = subscriberLinks
  const age = kind === 'confirm' ? CONFIRM_WITHIN_MS : KEPT_FOR_MS
  const [row] = await db
    .select({ link: subscriberLinks, subscriber: subscribers })
    .from(subscriberLinks)
    .innerJoin(subscribers, eq(subscribers.id, subscriberLinks.subscriberId))
    .where(
      and(
        eq(subscriberLinks.hash, sha256(token)),
        kind === 'confirm' ? isNotNull(columnIds) : isNull(columnIds),
        gt(createdAt, new Date(now.getTime() - age)),
      ),
    )
  if (!row) throw new DomainError('NOT_FOUND', 'subscriptions.bad-link')
  return row
}

/** The same, with the subscriber locked for a change. @throws DomainError NOT_FOUND */
export const lockLink = async (db: Db, token: string, kind: 'confirm' | 'change', now: Date) => {
  const { subscriber } = await followLink(db, token, kind, now)
  await db.select().from(subscribers).where(eq(subscribers.id, subscriber.id)).for('update')
  return followLink(db, token, kind, now)
}
