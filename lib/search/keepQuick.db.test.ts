import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type Database, openDatabase } from '#lib/db/client.ts'
import { noticeSearch, searchState, wordFrequencies } from '#lib/db/schema/index.ts'
import { readSearch } from '#lib/public/search.ts'
import { testSite } from '#lib/review/testSite.ts'
import { keepSearchQuick } from './keepQuick.ts'
import { refreshSample } from './sample.ts'

it('builds what an upgrade left, counts the words, and counts them again a day later', async () => {
  const { ctx, shown } = await testSite()
  const db = ctx.db as Database
  await db.execute(sql`delete from notice_search`)
  await db.update(searchState).set({ builtUpto: 0 })
  await keepSearchQuick(db, ctx.now)
  expect(await db.select({ id: noticeSearch.noticeId }).from(noticeSearch)).toEqual([{ id: shown.id }])
  expect(await db.select().from(searchState)).toMatchObject([{ builtUpto: null, sampledAt: ctx.now }])
  const after = (hours: number) => new Date(ctx.now.getTime() + hours * 3_600_000)
  await keepSearchQuick(db, after(23))
  expect(await db.select().from(searchState)).toMatchObject([{ sampledAt: ctx.now }])
  await keepSearchQuick(db, after(25))
  expect(await db.select().from(searchState)).toMatchObject([{ sampledAt: after(25) }])
})

it('counts the words while it still builds', async () => {
  const { ctx } = await testSite()
  const db = ctx.db as Database
  await db.update(searchState).set({ builtUpto: 0, sampledAt: null })
  await keepSearchQuick(db, ctx.now, { buildsForMs: 0 })
  const [state] = await db.select().from(searchState)
  expect(state).toMatchObject({ sampledAt: ctx.now })
  expect(state?.builtUpto).toBeGreaterThan(0)
  expect(await db.$count(wordFrequencies)).toBeGreaterThan(0)
})

it('counts the words one after the other where two servers do so at once', async () => {
  const { ctx } = await testSite()
  const db = ctx.db as Database
  const counting = await db.transaction(async (tx) => {
    await refreshSample(tx, ctx.now)
    const second = db.transaction((other) => refreshSample(other, ctx.now))
    second.catch(() => undefined)
    await expect.poll(() => waitingIn(db)).toBe(1)
    return { second }
  })
  await counting.second
  expect(await db.$count(wordFrequencies)).toBeGreaterThan(0)
})

const waitingIn = async (db: Database): Promise<number> => {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return rows[0]?.count ?? 0
}

it('says that a search takes too long before its reader has gone', async () => {
  const { ctx } = await testSite()
  const other = openDatabase(ctx.url, { max: 1 })
  try {
    await other.transaction(async (tx) => {
      await tx.execute(sql`lock table notice_search in access exclusive mode`)
      const request = { lang: 'zh', query: '放假', sort: 'relevance', page: 1, pageSize: 20 } as const
      await expect(readSearch(ctx.db, request, ctx.now)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'search.takes-too-long',
      })
    })
  } finally {
    await other.$client.end()
  }
})
