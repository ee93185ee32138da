import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_119

/**
 * Keeps the file store as it is until the transaction ends: `shared` for who puts files in, and finds some there already;
 * `alone` for who takes files out.
 */
export const lockStore = async (db: Db, how: 'shared' | 'alone'): Promise<void> => {
  await db.execute(
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${LOCK})`
      : sql`select pg_advisory_xact_lock_shared(${LOCK})`,
  )
}
