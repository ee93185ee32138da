import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

const LOCK = 71_040_118

/** One change of the table at a time: two that are written at once could lead to each other. */
export const lockRedirects = async (db: Db): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
}
