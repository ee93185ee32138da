import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import { subscribers } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import type { PublicCtx } from '#lib/users/publicCtx.ts'
import { addSubscriptions } from './columns.ts'
import { changeLink, lockLink } from './links.ts'
import { nextDue } from './nextDue.ts'
import { newestNumber } from './numberNews.ts'
import { type Frequency, linkUse } from './schema.ts'

/**
 * Does what the mail behind a link asked for: whoever has the mail has the address. Done twice it is as done once.
 * @returns what stands in a link by which the subscriptions are changed
 * @throws DomainError NOT_FOUND (no such link, or too old) | INVALID
 */
export const confirmSubscription = (
  { db, now }: PublicCtx,
  input: z.input<typeof linkUse>,
): Promise<{ token: string }> => {
  const { token } = parseInput(linkUse, input)
  return db.transaction(async (tx) => {
    const { link, subscriber } = await lockLink(tx, token, 'confirm', now)
    const frequency = link.frequency as Frequency
    await addSubscriptions(tx, subscriber.id, link.columnIds ?? [])
    const isActive = subscriber.confirmedAt !== null && subscriber.pausedAt === null
    await tx
      .update(subscribers)
      .set({
        frequency,
        confirmedAt: subscriber.confirmedAt ?? now,
        failures: 0,
        pausedAt: null,
        // Of what is there already nobody is told, unless it is due to somebody.
        ...(!isActive && { toldNumber: await newestNumber(tx) }),
        dueAt: nextDue(frequency, now, env().TIME_ZONE),
      })
      .where(eq(subscribers.id, subscriber.id))
    return { token: await changeLink(tx, subscriber.id, now) }
  })
}
