import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_117

/**
 * Keeps the tree of columns as it is until the transaction ends: `shared` for who goes by it, `alone` for who changes
 * it, or the address of a column. Whoever locks a notice or a person as well takes this first, else two wait for each
 * other.
 */
export const lockTree = async (db: Db, how: 'shared' | 'alone'): Promise<void> => {
  await db.execute(
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${LOCK})`
      : sql`select pg_advisory_xact_lock_shared(${LOCK})`,
  )
}
