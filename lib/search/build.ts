import { sql } from 'drizzle-orm'
import type { Database, Db, Transaction } from '#lib/db/client.ts'
import { noticeSearch, searchState } from '#lib/db/schema/index.ts'
import { reindexNotice } from './reindexNotice.ts'
import { reindexNotices } from './reindexNotices.ts'
import { refreshSample } from './sample.ts'

/** To be counted up whenever texts are cut in another way: every site then builds its index anew, while it runs. */
export const FORM = 2

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
  await db.execute(sql`update search_state set form = ${FORM}, built_upto = 0`)
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
 * Builds the next part of the index, where not all of it is built or it was cut in another way.
 * @returns how many notices were looked at; 0 where nothing is left to do
 */
export const buildNext = async (db: Database): Promise<number> => {
  if (await isBuilt(db)) return 0
  const { looked, busy } = await db.transaction(buildBatch)
  // Somebody is changing these: one after the other, with no lock on another held meanwhile.
  for (const id of busy)
    await db.transaction(async (tx) => {
      await tx.execute(sql`select from notice where id = ${id} for no key update`)
      await reindexNotice(tx, id)
    })
  return looked
}

const isBuilt = async (db: Db): Promise<boolean> => {
  const [state] = await db.select().from(searchState)
  return state?.form === FORM && state.builtUpto === null
}

const buildBatch = async (tx: Transaction): Promise<{ looked: number; busy: number[] }> => {
  const [state] = await tx.select().from(searchState).for('update')
  const from = state?.form === FORM ? state.builtUpto : 0
  if (from === null) return { looked: 0, busy: [] }
  const batch = sql`select id from notice where id > ${from} order by id limit ${BATCH}`
  const ids = await idsOf(tx, batch)
  const free = await idsOf(
    tx,
    sql`select id from notice where id in (${batch}) for no key update skip locked`,
  )
  await reindexNotices(tx, free)
  await tx.update(searchState).set({ form: FORM, builtUpto: ids.at(-1) ?? null, sampledAt: null })
  return { looked: ids.length, busy: ids.filter((id) => !free.includes(id)) }
}

const idsOf = async (db: Db, query: ReturnType<typeof sql>): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(query)
  return rows.map(({ id }) => Number(id))
}
