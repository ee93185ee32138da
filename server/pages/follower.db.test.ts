import { sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { invalidate } from '#lib/cache/invalidate.ts'
import { clearLog, LISTENER, type LogEntries, readLog, readSealingKey, stillCurrent } from '#lib/cache/log.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { LogFollower } from './follower.ts'

const follow = async ({ url }: { url: string }) => {
  const heard: LogEntries[] = []
  const follower = new LogFollower(url, (entries) => heard.push(entries))
  onTestFinished(() => follower.stop())
  await follower.start()
  return { follower, tags: () => heard.flatMap(({ tags }) => tags) }
}

const client = async ({ url }: { url: string }) => {
  const made = new pg.Client({ connectionString: url })
  await made.connect()
  onTestFinished(() => made.end())
  return made
}

const killListeners = ({ db }: Ctx) =>
  db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${LISTENER} and datname = current_database()`)

it('hears what others commit, all of a transaction or nothing', async () => {
  const ctx = await testCtx()
  const { tags } = await follow(ctx)
  await ctx.db
    .transaction(async (tx) => {
      await invalidate(tx, ['undone'])
      throw new Error('undone')
    })
    .catch(() => undefined)
  await ctx.db.transaction(async (tx) => {
    await invalidate(tx, ['a', 'b', 'a'])
    await invalidate(tx, ['c'])
  })
  await vi.waitFor(() => expect(tags()).toEqual(['a', 'b', 'c']))
})

it('misses nothing of transactions that end in another order than they began', async () => {
  const ctx = await testCtx()
  const { follower, tags } = await follow(ctx)
  const slow = await client(ctx)
  await slow.query('BEGIN')
  await slow.query("INSERT INTO invalidation (tag) VALUES ('slow')")
  await invalidate(ctx.db, ['quick'])
  await follower.catchUp()
  expect(tags()).toEqual(['quick'])
  await slow.query('COMMIT')
  await follower.catchUp()
  expect(tags()).toEqual(['quick', 'slow'])
})

it('has in force whatever was committed before it was asked to catch up', async () => {
  const ctx = await testCtx()
  const { follower, tags } = await follow(ctx)
  const work = Array.from({ length: 40 }, async (_, i) => {
    await invalidate(ctx.db, [`t${i}`])
    await follower.catchUp()
    expect(tags()).toContain(`t${i}`)
  })
  await Promise.all(work)
  expect(tags()).toHaveLength(40)
})

it('notices that its connection is lost, and reads what it missed before it trusts itself again', async () => {
  const ctx = await testCtx()
  const { follower, tags } = await follow(ctx)
  await killListeners(ctx)
  await vi.waitFor(() => expect(follower.lostAt).toBeGreaterThan(0))
  await invalidate(ctx.db, ['missed'])
  await vi.waitFor(() => expect(follower.state).toBe('following'), { timeout: 5_000 })
  await follower.catchUp()
  expect(tags()).toEqual(['missed'])
})

it('says that the database is away where it cannot come back', async () => {
  const ctx = await testCtx()
  const { follower } = await follow(ctx)
  const name = new URL(ctx.url).pathname.slice(1)
  const server = await client({ url: ctx.url.replace(`/${name}`, '/postgres') })
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  await vi.waitFor(() => expect(follower.state).toBe('away'), { timeout: 5_000 })
  await expect(follower.catchUp()).rejects.toThrow()
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await vi.waitFor(() => expect(follower.state).toBe('following'), { timeout: 5_000 })
})

it('counts the other servers', async () => {
  const ctx = await testCtx()
  const one = await follow(ctx)
  expect(one.follower.hadOthers).toBe(false)
  const two = await follow(ctx)
  await one.follower.catchUp()
  expect([one.follower.hadOthers, two.follower.hadOthers]).toEqual([true, true])
})

it('sees a gap where rows were cleared away that it has not read, and in another database', async () => {
  const ctx = await testCtx()
  const reader = await client(ctx)
  const { cursor } = await readLog(reader, undefined)
  await invalidate(ctx.db, ['old'])
  expect(await readLog(reader, cursor)).toMatchObject({ tags: ['old'], gap: false })
  await clearLog(ctx.db)
  expect(await readLog(reader, cursor)).toMatchObject({ tags: ['old'], gap: false })
  await ctx.db.execute(sql`update invalidation set at = now() - interval '8 days'`)
  await clearLog(ctx.db)
  expect(await readLog(reader, cursor)).toMatchObject({ tags: [], gap: true })
  const { cursor: later } = await readLog(reader, undefined)
  expect(await readLog(reader, later)).toMatchObject({ gap: false })
  expect(await readLog(reader, { ...later, database: 'another' })).toMatchObject({ gap: true })
  expect(await readLog(reader, { ...later, snapshot: '99999999:99999999:' })).toMatchObject({ gap: true })
})

it('begins anew where there is too much to read', async () => {
  const ctx = await testCtx()
  const reader = await client(ctx)
  const { cursor } = await readLog(reader, undefined)
  await ctx.db.execute(sql`insert into invalidation (tag) select 't' || n from generate_series(1, 20001) n`)
  expect(await readLog(reader, cursor)).toMatchObject({ tags: [], gap: true })
  await ctx.db.execute(sql`update invalidation set at = now() - interval '8 days'`)
  await clearLog(ctx.db)
  const { rows } = await ctx.db.execute(sql`select count(*)::int as count from invalidation`)
  expect(rows).toEqual([{ count: 0 }])
})

it('tells pages that are current from those that something changed on since', async () => {
  const ctx = await testCtx()
  const reader = await client(ctx)
  const { cursor } = await readLog(reader, undefined)
  await invalidate(ctx.db, ['a'])
  const { cursor: later } = await readLog(reader, undefined)
  const pages = [
    { tags: ['a', 'b'], cursor },
    { tags: ['b'], cursor },
    { tags: ['a'], cursor: later },
    { tags: ['b'], cursor: { ...cursor, database: 'another' } },
    { tags: [], cursor },
  ]
  expect(await stillCurrent(ctx.db, pages)).toEqual([false, true, true, false, true])
  await invalidate(ctx.db, ['everything'])
  expect(await stillCurrent(ctx.db, pages)).toEqual([false, false, false, false, false])
  expect(await stillCurrent(ctx.db, [])).toEqual([])
})

it('has one key for all servers', async () => {
  const ctx = await testCtx()
  const reader = await client(ctx)
  const key = await readSealingKey(reader, () => 'a'.repeat(64))
  expect(key).toBe('a'.repeat(64))
  expect(await readSealingKey(reader, () => 'b'.repeat(64))).toBe(key)
})
