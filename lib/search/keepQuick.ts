import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import { buildNext } from './build.ts'
import { refreshSample } from './sample.ts'

/** So long a round builds before it makes room for the others. */
const BUILDS_FOR_MS = 4_000
/** So long a sample of the words is good for; while the index is being built it tells of ever more notices. */
const GOOD_FOR = { built: '1 day', inBuilding: '2 minutes' }

/**
 * A round of what keeps searches quick: the next part of an index that has to be built; what was published lately put in
 * its place in the index, so that no editor waits for it; once in a while a new sample of how common words are.
 */
export const keepSearchQuick = async (
  db: Database,
  now: Date,
  { buildsForMs = BUILDS_FOR_MS } = {},
): Promise<void> => {
  const until = performance.now() + buildsForMs
  let looked = await buildNext(db)
  while (looked > 0 && performance.now() < until) looked = await buildNext(db)
  await db.execute(sql`select clean_search_index()`)
  if (await isSampleOld(db, now, GOOD_FOR[looked === 0 ? 'built' : 'inBuilding']))
    await db.transaction((tx) => refreshSample(tx, now))
}

const isSampleOld = async (db: Database, now: Date, goodFor: string): Promise<boolean> => {
  const { rows } = await db.execute<{ old: boolean }>(sql`
    select coalesce(sampled_at < ${now}::timestamptz - ${goodFor}::interval, true) as old from search_state`)
  return rows[0]?.old ?? false
}
