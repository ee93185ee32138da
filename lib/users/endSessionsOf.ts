import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { userSessions } from '#lib/db/schema/index.ts'

/** Ends where somebody is signed in, from their next request on; all but one of theirs where that is named. */
export const endSessionsOf = async (tx: Db, userId: number, now: Date, kept?: string): Promise<void> => {
  await tx
    .update(userSessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.endedAt),
        kept ? ne(userSessions.id, kept) : undefined,
      ),
    )
}
