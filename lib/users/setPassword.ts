import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { passwordLinks, users } from '#lib/db/schema/index.ts'
import { endSessionsOf } from './endSessionsOf.ts'
import { hashPassword } from './passwordHash.ts'

interface NewSecret {
  password: string
  /** Whether another one has to be chosen before anything else. */
  expired: boolean
}

/** Puts a password in the place of the one before: who came by that, or has a link for a new one, is out. */
export const setPassword = async (tx: Db, userId: number, now: Date, { password, expired }: NewSecret) => {
  const passwordHash = await hashPassword(password)
  await tx
    .update(users)
    .set({ passwordHash, passwordExpired: expired, passwordSince: sql`clock_timestamp()` })
    .where(eq(users.id, userId))
  await voidLinks(tx, userId)
  await endSessionsOf(tx, userId, now)
}

/** Makes all links by which somebody may set a password worthless. */
export const voidLinks = async (tx: Db, userId: number): Promise<void> => {
  await tx.delete(passwordLinks).where(and(eq(passwordLinks.userId, userId), isNull(passwordLinks.usedAt)))
}
