import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { subscriberLinks, subscribers } from '#lib/db/schema/index.ts'
import type { Frequency } from './schema.ts'

const DAY_MS = 24 * 60 * 60_000
/** A wish that nobody confirms is forgotten. */
export const CONFIRM_WITHIN_MS = 7 * DAY_MS
/** Mails lie in mailboxes for long, and what they say of unsubscribing should hold. */
export const KEPT_FOR_MS = 400 * DAY_MS

/** What is confirmed by a link. */
export interface Wish {
  columnIds: number[]
  frequency: Frequency
}

/**
 * Makes what stands in a link of one mail; only its hash is kept.
 * @param wish what is confirmed by it; absent in a link by which subscriptions are changed
 */
export const makeLink = async (db: Db, subscriberId: number, now: Date, wish?: Wish): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await db.insert(subscriberLinks).values({ hash: sha256(token), subscriberId, createdAt: now, ...wish })
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
