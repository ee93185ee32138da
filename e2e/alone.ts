import { sql } from 'drizzle-orm'
import { asProgram } from './people.ts'

/** Does something while no other test does the same: for what the whole site has but once. */
export const alone = (what: string, work: () => Promise<void>): Promise<void> =>
  asProgram(({ db }) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${what}))`)
      await work()
    }),
  )
