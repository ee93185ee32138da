import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { subscribers } from '#lib/db/schema/index.ts'
import type { PublicCtx } from '#lib/users/publicCtx.ts'
import { followLink } from './links.ts'
import { linkUse } from './schema.ts'

/**
 * Forgets an address and all that it subscribed to, with the mails that wait for it. Where the link leads nowhere there
 * is nothing to forget, and that is as good.
 * @throws DomainError INVALID
 */
export const unsubscribe = async ({ db, now }: PublicCtx, input: z.input<typeof linkUse>): Promise<void> => {
  const { token } = parseInput(linkUse, input)
  try {
    const { subscriber } = await followLink(db, token, 'change', now)
    await db.delete(subscribers).where(eq(subscribers.id, subscriber.id))
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'NOT_FOUND')) throw error
  }
}
