import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import { buildNext } from './build.ts'
import { refreshSample } from './sample.ts'

/** So long a round builds before it makes room for the others. */
const BUILDS_FOR_MS = 4_000

/**
 * A round of what keeps searches quick: the next part of an index that has to be built; what was published lately put in
 * its place in the index, so that no editor waits for it; once a day a new sample of how common words are.
 */
export const keepSearchQuick = async (db: Database, now: Date): Promise<void> => {
  const until = performance.now() + BUILDS_FOR_MS
  let looked = await buildNext(db)
  while (looked > 0 && performance.now() < until) looked = await buildNext(db)
  await db.execute(sql`select clean_search_index()`)
  if (looked === 0 && (await isSampleOld(db, now))) await db.transaction((tx) => refreshSample(tx, now))
}

const isSampleOld = async (db: Database, now: Date): Promise<boolean> => {
  const { rows } = await db.execute<{ old: boolean }>(sql`
    select coalesce(sampled_at < ${now}::timestamptz - interval '1 day', true) as old from search_state`)
  return rows[0]?.old ?? false
}
