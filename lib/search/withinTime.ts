import { sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db, Transaction } from '#lib/db/client.ts'

/** So long readers wait, and no search keeps others from theirs. */
const LONGEST_MS = 2_000
/** Codes of PostgreSQL: it gave up by the clock, or on a lock. */
const GIVEN_UP = ['57014', '55P03']

/**
 * Reads in a transaction in which no statement takes long.
 * @throws DomainError UNAVAILABLE where one did
 */
export const withinTime = <T>(db: Db, read: (tx: Transaction) => Promise<T>): Promise<T> =>
  db
    .transaction(async (tx) => {
      // The index always knows better here, and a plan that is compiled comes too late.
      await tx.execute(sql`
        select set_config('statement_timeout', ${String(LONGEST_MS)}, true), set_config('enable_seqscan', 'off', true),
          set_config('jit', 'off', true)`)
      return read(tx)
    })
    .catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      if (GIVEN_UP.includes((cause as { code?: string }).code ?? ''))
        throw new DomainError('UNAVAILABLE', 'search.takes-too-long')
      throw error
    })
