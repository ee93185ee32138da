import { and, eq, inArray } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { columns, subscriptions } from '#lib/db/schema/index.ts'

/** Columns that may be chosen at one time: a mail names them all, and each column brings those below it. */
const MOST_COLUMNS = 500

/**
 * @param already how many somebody has: as many they may keep
 * @throws DomainError INVALID where more are chosen than may be
 */
export const refuseTooMany = (ids: number[], already = 0): void => {
  if (new Set(ids).size <= Math.max(MOST_COLUMNS, already)) return
  throw new DomainError('INVALID', 'subscriptions.too-many-columns', { field: 'columns', most: MOST_COLUMNS })
}

/** Of some columns those that there are and that list notices, so that there is something to hear of. */
export const subscribable = async (db: Db, ids: number[]): Promise<{ id: number; name: string }[]> => {
  if (ids.length === 0) return []
  return db
    .select({ id: columns.id, name: columns.name })
    .from(columns)
    .where(and(inArray(columns.id, ids), eq(columns.kind, 'list')))
    .orderBy(columns.lang, columns.position, columns.id)
}

/** Adds columns to what a subscriber hears of. */
export const addSubscriptions = async (db: Db, subscriberId: number, columnIds: number[]): Promise<void> => {
  const there = await subscribable(db, columnIds)
  if (there.length === 0) return
  await db
    .insert(subscriptions)
    .values(there.map(({ id }) => ({ subscriberId, columnId: id })))
    .onConflictDoNothing()
}
