import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { subscriptions } from '#lib/db/schema/index.ts'
import { subscribable } from './columns.ts'
import { followLink } from './links.ts'
import type { Frequency } from './schema.ts'

/** What a link asks to confirm; undefined where it leads nowhere. */
export const readWish = (db: Db, token: string, now: Date) =>
  orUndefined(async () => {
    const { link, subscriber } = await followLink(db, token, 'confirm', now)
    const columns = await subscribable(db, link.columnIds ?? [])
    return { email: masked(subscriber.email), columns, frequency: link.frequency as Frequency }
  })

/** What an address hears of, for whoever has a link from a mail to it; undefined where the link leads nowhere. */
export const readPreferences = (db: Db, token: string, now: Date) =>
  orUndefined(async () => {
    const { subscriber } = await followLink(db, token, 'change', now)
    const chosen = await db.select().from(subscriptions).where(eq(subscriptions.subscriberId, subscriber.id))
    return {
      email: masked(subscriber.email),
      lang: subscriber.lang as Language,
      frequency: subscriber.frequency as Frequency,
      columns: chosen.map(({ columnId }) => columnId),
      isPaused: subscriber.pausedAt !== null,
    }
  })

/** Mails are passed on: the address is shown to who knows it, `l***@school.cn`. */
const masked = (email: string): string => email.replace(/^(.).*(?=@)/u, '$1***')

const orUndefined = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}
