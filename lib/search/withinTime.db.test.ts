import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { withinTime } from './withinTime.ts'

const TOO_LONG = { code: 'UNAVAILABLE', reason: 'search.takes-too-long' }

it('has one deadline for all that a search reads', async () => {
  const { db } = await testCtx()
  const asked: number[] = []
  const reading = withinTime(db, async (reads) => {
    // None of them takes long by itself.
    for (let at = 0; at < 10; at++) {
      await reads.execute(sql`select pg_sleep(0.4)`)
      asked.push(at)
    }
  })
  await expect(reading).rejects.toMatchObject(TOO_LONG)
  expect(asked.length).toBeLessThan(6)
})

it('waits no longer for a connection, and gives back one that comes too late', async () => {
  const { url } = await testCtx()
  const db = openDatabase(url, { max: 1 })
  const one = () => withinTime(db, async (reads) => (await reads.execute(sql`select 1 as one`)).rows)
  const held = await db.$client.connect()
  await expect(one()).rejects.toMatchObject(TOO_LONG)
  held.release()
  expect(await one()).toEqual([{ one: 1 }])
  await closeDatabase(db)
})

it('says what else went wrong, and leaves the connection as it was', async () => {
  const { url } = await testCtx()
  const db = openDatabase(url, { max: 1 })
  const setting = async () => (await db.execute(sql`show statement_timeout`)).rows
  const before = await setting()
  await expect(withinTime(db, (reads) => reads.execute(sql`select 1 / 0`))).rejects.toMatchObject({
    code: '22012',
  })
  expect(
    await withinTime(db, async (reads) => (await reads.execute(sql`select 1 as one`)).rows),
  ).toHaveLength(1)
  expect(await setting()).toEqual(before)
  await closeDatabase(db)
})
