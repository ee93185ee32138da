import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { users } from '#lib/db/schema/index.ts'

export type UserRow = typeof users.$inferSelect

/**
 * Somebody's account, which nobody else changes until the transaction ends.
 * @throws DomainError NOT_FOUND
 */
export const lockUser = async (tx: Db, id: number): Promise<UserRow> => {
  const [user] = await tx.select().from(users).where(eq(users.id, id)).for('update')
  if (!user) throw new DomainError('NOT_FOUND', 'users.not-found', { id })
  return user
}
