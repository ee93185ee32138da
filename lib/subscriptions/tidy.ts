import { and, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { outgoingMails, subscriberLinks, subscribers } from '#lib/db/schema/index.ts'
import { CONFIRM_WITHIN_MS, KEPT_FOR_MS } from './links.ts'

const MAILS_KEPT_MS = 30 * 24 * 60 * 60_000

/** Forgets addresses that nobody confirmed, links that are too old, and the traces of mails that went out. */
export const tidySubscriptions = async (db: Db, now: Date): Promise<void> => {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db
    .delete(subscribers)
    .where(and(isNull(subscribers.confirmedAt), lt(subscribers.askedAt, before(CONFIRM_WITHIN_MS))))
  await db.delete(subscriberLinks).where(lt(subscriberLinks.createdAt, before(KEPT_FOR_MS)))
  await db
    .delete(outgoingMails)
    .where(
      and(
        isNotNull(outgoingMails.subscriberId),
        isNull(outgoingMails.dueAt),
        lt(outgoingMails.createdAt, before(MAILS_KEPT_MS)),
      ),
    )
}
