import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import { columns as columnTable, subscribers, subscriptions } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import type { PublicCtx } from '#lib/users/publicCtx.ts'
import { addSubscriptions, refuseTooMany } from './columns.ts'
import { lockLink } from './links.ts'
import { nextDue } from './nextDue.ts'
import { preferencesChange } from './schema.ts'

/**
 * Sets which columns of a language an address hears of, and how soon. What it has not been told yet it will be told still.
 * @throws DomainError NOT_FOUND (no such link) | INVALID
 */
export const savePreferences = async (
  { db, now }: PublicCtx,
  input: z.input<typeof preferencesChange>,
): Promise<void> => {
  const { token, lang, columns, frequency } = parseInput(preferencesChange, input)
  await db.transaction(async (tx) => {
    const { subscriber } = await lockLink(tx, token, 'change', now)
    const shown = tx.select({ id: columnTable.id }).from(columnTable).where(eq(columnTable.lang, lang))
    const had = and(eq(subscriptions.subscriberId, subscriber.id), inArray(subscriptions.columnId, shown))
    refuseTooMany(columns, await tx.$count(subscriptions, had))
    await tx.delete(subscriptions).where(and(had, notInArray(subscriptions.columnId, columns)))
    await addSubscriptions(tx, subscriber.id, columns)
    const dueAt = subscriber.pausedAt === null ? nextDue(frequency, now, env().TIME_ZONE) : null
    await tx.update(subscribers).set({ frequency, dueAt }).where(eq(subscribers.id, subscriber.id))
  })
}
