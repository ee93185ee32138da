import { sql } from 'drizzle-orm'
import type { Database, Db } from '#lib/db/client.ts'

/** What was published together is told together, and what was published by mistake can be taken back before. */
const GRACE_MS = 60_000
const LOCK = 71_040_120

/**
 * Gives numbers to what was published and is to be told, in the order in which it is seen here. A publication that was
 * begun early and committed late is seen late, and gets a high number: whoever was told of all up to a number has missed
 * nothing below it. One server at a time does this, so that no lower number appears after a higher one.
 */
export const numberNews = (db: Database, now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await tx.execute(sql`update news set number = default, is_numbered = true
      where not is_numbered and shown_at <= ${new Date(now.getTime() - GRACE_MS)}`)
  })

/** The highest number that something has which is to be told; 0 where there is nothing. */
export const newestNumber = async (db: Db): Promise<number> => {
  const { rows } = await db.execute<{ number: string }>(
    sql`select coalesce(max(number), 0) as number from news where is_numbered`,
  )
  return Number(rows[0]?.number ?? 0)
}
