import { inArray } from 'drizzle-orm'
import { retryAt } from '#lib/core/retryAt.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { Database } from '#lib/db/client.ts'
import { pushEngines, pushes } from '#lib/db/schema/index.ts'
import type { Claimed } from './claimDue.ts'
import type { Engine } from './engines.ts'
import { type Outcome, PushFailure } from './outcome.ts'

const ATTEMPTS = 8
/** What an engine did not take for so long no longer matters: by then it has come by itself. */
const GIVEN_UP_AFTER_MS = 7 * DAY_MS

interface Batch {
  engine: Engine
  claimed: Claimed[]
  now: Date
}

/** Writes down what an engine made of a batch, and what it said of how much it takes. */
export const settle = async (
  db: Database,
  { engine, claimed, outcome, site, now }: Batch & { outcome: Outcome; site: string },
): Promise<void> => {
  const of = (urls: Iterable<string>) => {
    const wanted = new Set(urls)
    return claimed.filter(({ path }) => wanted.has(`${site}${path}`))
  }
  const { sent, refused, waiting, pausedUntil, remaining, quotaResetsAt, error = null } = outcome
  const isOver = ({ createdAt }: Claimed) => now.getTime() - createdAt.getTime() > GIVEN_UP_AFTER_MS
  const later = of(waiting)
  await db.transaction(async (tx) => {
    const set = async (rows: Claimed[], values: Partial<typeof pushes.$inferInsert>) => {
      if (rows.length > 0)
        await tx
          .update(pushes)
          .set(values)
          .where(
            inArray(
              pushes.id,
              rows.map(({ id }) => id),
            ),
          )
    }
    await set(of(sent), { dueAt: null, sentAt: now, lastError: null })
    for (const [url, reason] of refused) await set(of([url]), { dueAt: null, lastError: reason })
    await set(
      later.filter((row) => !isOver(row)),
      { dueAt: pausedUntil ?? now, lastError: error },
    )
    await set(later.filter(isOver), { dueAt: null, lastError: error })
    const values = {
      pausedUntil: pausedUntil ?? null,
      lastError: error,
      ...(remaining !== undefined && { remaining, quotaResetsAt }),
    }
    await tx
      .insert(pushEngines)
      .values({ engine, ...values })
      .onConflictDoUpdate({ target: pushEngines.engine, set: values })
  })
}

/** Writes down that a batch failed: it is tried again later, and given up after eight attempts. */
export const settleFailure = async (
  db: Database,
  { engine, claimed, error, now }: Batch & { error: unknown },
): Promise<void> => {
  const lastError = error instanceof PushFailure ? error.message : 'unexpected'
  const byAttempts = Map.groupBy(claimed, ({ attempts }) => attempts + 1)
  await db.transaction(async (tx) => {
    for (const [attempts, rows] of byAttempts) {
      const ids = rows.map(({ id }) => id)
      const dueAt = attempts < ATTEMPTS ? retryAt(now, attempts) : null
      await tx.update(pushes).set({ lastError, attempts, dueAt }).where(inArray(pushes.id, ids))
    }
    await tx
      .insert(pushEngines)
      .values({ engine, lastError })
      .onConflictDoUpdate({ target: pushEngines.engine, set: { lastError } })
  })
  if (!(error instanceof PushFailure)) throw error
}
