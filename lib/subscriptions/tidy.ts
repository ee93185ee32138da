import { and, isNotNull, isNull, lt } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import type { Db } from '#lib/db/client.ts'
import { news, outgoingMails, subscriberLinks, subscribers } from '#lib/db/schema/index.ts'
import { CONFIRM_WITHIN_MS, KEPT_FOR_MS } from './links.ts'

const MAILS_KEPT_MS = 30 * DAY_MS
/** Longer than a mail once a week waits, with all its attempts. */
const NEWS_KEPT_MS = 30 * DAY_MS

/** Forgets addresses that nobody confirmed, links that are too old, and the traces of what was told. */
export const tidySubscriptions = async (db: Db, now: Date): Promise<void> => {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db
    .delete(subscribers)
    .where(and(isNull(subscribers.confirmedAt), lt(subscribers.askedAt, before(CONFIRM_WITHIN_MS))))
  await db.delete(subscriberLinks).where(lt(subscriberLinks.createdAt, before(KEPT_FOR_MS)))
  await db
    .delete(subscriberLinks)
    .where(
      and(isNotNull(subscriberLinks.columnIds), lt(subscriberLinks.createdAt, before(CONFIRM_WITHIN_MS))),
    )
  await db.delete(news).where(lt(news.shownAt, before(NEWS_KEPT_MS)))
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
