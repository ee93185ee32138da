import { eq } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { recoveryCodes, users } from '#lib/db/schema/index.ts'

/** Takes somebody's second factor away, with its recovery codes and what was begun of another one. */
export const forgetSecondFactor = async (tx: Db, userId: number): Promise<void> => {
  await tx
    .update(users)
    .set({ totpSecret: null, totpSince: null, totpLastStep: null })
    .where(eq(users.id, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
}
