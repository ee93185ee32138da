import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { columns, subscriptions } from '#lib/db/schema/index.ts'

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
