import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import { fileTexts } from '#lib/db/schema/index.ts'
import { lockFile } from '#lib/search/lockFiles.ts'
import type { DueFile } from './dueFiles.ts'

/** What came of reading a file; `fileTexts` says what the states are. */
export type Outcome =
  | { state: 'read'; text: string }
  | { state: 'empty' | 'unreadable' | 'failed' | 'missing' }

const MINUTE_MS = 60_000
/** After the first failure; after each further one four times as long, and a day at most. */
const FIRST_RETRY_MS = 5 * MINUTE_MS
const LAST_RETRY_MS = 24 * 60 * MINUTE_MS
/** What fails so often, for two days, is taken to be damaged. What is missing may come back at any time. */
const MOST_ATTEMPTS = 7

/** Keeps what came of reading a file; the notices with it are still to be found by its words (`reindexCarriers`). */
export const keepText = (
  db: Database,
  { sha256, attempts }: DueFile,
  outcome: Outcome,
  now: Date,
): Promise<void> =>
  db.transaction(async (tx) => {
    await lockFile(tx, sha256)
    const row = { ...rowOf(outcome, attempts + 1, now), readAt: now }
    const kept = await tx
      .insert(fileTexts)
      .values({ sha256, ...row })
      .onConflictDoNothing()
      .returning({ sha256: fileTexts.sha256 })
    if (kept.length > 0) return
    // Where another server has read it meanwhile, a round may hold its row and wait for the lock on the file: nobody
    // waits for that row here.
    await tx
      .update(fileTexts)
      .set(row)
      .where(and(eq(fileTexts.sha256, sha256), isNotNull(fileTexts.retryAt)))
  })

const rowOf = (outcome: Outcome, attempts: number, now: Date) => {
  const isOver = outcome.state === 'failed' && attempts >= MOST_ATTEMPTS
  const state = isOver ? 'unreadable' : outcome.state
  const isRetried = state === 'failed' || state === 'missing'
  return {
    ...{ state, attempts },
    text: outcome.state === 'read' ? outcome.text : '',
    carriedUpto: outcome.state === 'read' ? 0 : null,
    retryAt: isRetried ? new Date(now.getTime() + retryAfterMs(attempts)) : null,
  }
}

const retryAfterMs = (attempts: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 4 ** (attempts - 1))
