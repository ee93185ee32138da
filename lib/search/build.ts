import { sql } from 'drizzle-orm'
import type { Database, Db, Transaction } from '#lib/db/client.ts'
import { noticeSearch, searchState } from '#lib/db/schema/index.ts'
import { reindexNotice } from './reindexNotice.ts'
import { reindexNotices } from './reindexNotices.ts'
import { refreshSample } from './sample.ts'

/** To be counted up whenever texts are cut in another way: every site then builds its index anew, while it runs. */
export const FORM = 4

/** An editor waits for one batch at most, should one of its notices be changed meanwhile. */
const BATCH = 50

/**
 * Builds the whole index anew. What is there can be searched until it is replaced.
 * @param progress told how many notices were looked at
 * @returns how many can be found
 */
export const buildWhole = async (
  db: Database,
  now: Date,
  progress?: (looked: number) => void,
): Promise<number> => {
  await db.update(searchState).set({ form: FORM, builtUpto: 0, skipped: [] })
  let looked = 0
  for (let more = await buildNext(db); more > 0; more = await buildNext(db)) {
    looked += more
    progress?.(looked)
  }
  await db.execute(sql`select clean_search_index()`)
  await db.transaction((tx) => refreshSample(tx, now))
  return db.$count(noticeSearch)
}

/**
 * Builds the next part of the index, where not all of it is built or it was cut in another way. How far it is stands in
 * the database, so that any server goes on where another one ended.
 * @returns how many notices were looked at; 0 where nothing is left to do
 */
export const buildNext = async (db: Database): Promise<number> => {
  const looked = await db.transaction(buildBatch)
  // Somebody is changing these: one after the other, with no lock on another held meanwhile.
  const { skipped = [] } = await readState(db)
  for (const id of skipped) await db.transaction((tx) => buildSkipped(tx, id))
  return Math.max(looked, skipped.length)
}

const readState = async (db: Db): Promise<Partial<typeof searchState.$inferSelect>> =>
  (await db.select().from(searchState))[0] ?? {}

const buildBatch = async (tx: Transaction): Promise<number> => {
  const known = await readState(tx)
  // Nobody waits for a lock where there is nothing to do.
  if (known.form === FORM && known.builtUpto === null) return 0
  const [state] = await tx.select().from(searchState).for('update')
  const isOther = state?.form !== FORM
  const from = isOther ? 0 : state.builtUpto
  if (from === null) return 0
  const batch = sql`select id from notice where id > ${from} order by id limit ${BATCH}`
  const ids = await idsOf(tx, batch)
  const free = await idsOf(
    tx,
    sql`select id from notice where id in (${batch}) for no key update skip locked`,
  )
  await reindexNotices(tx, free)
  const skipped = [...(isOther ? [] : state.skipped), ...ids.filter((id) => !free.includes(id))]
  const upto = ids.at(-1)
  // At its end the words are counted anew.
  const sample = upto === undefined ? { sampledAt: null } : {}
  await tx.update(searchState).set({ form: FORM, builtUpto: upto ?? null, skipped, ...sample })
  return ids.length
}

const buildSkipped = async (tx: Transaction, id: number): Promise<void> => {
  await tx.execute(sql`select from notice where id = ${id} for no key update`)
  await reindexNotice(tx, id)
  await tx.update(searchState).set({ skipped: sql`array_remove(skipped, ${id}::bigint)` })
}

const idsOf = async (db: Db, query: ReturnType<typeof sql>): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(query)
  return rows.map(({ id }) => Number(id))
}
