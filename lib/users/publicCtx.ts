import type { Database } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'

/** What is done before anybody has signed in: nobody acts yet. Attempts are counted outside of transactions. */
export interface PublicCtx {
  db: Database
  now: Date
}

/** For commands that count attempts, which must last where the command itself fails. */
export type CountingCtx = Ctx & { db: Database }
