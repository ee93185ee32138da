import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
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

it('waits no longer for a database that hangs, and leaves its connection', async () => {
  const { url } = await testCtx()
  const road = await roadTo(url)
  const db = openDatabase(road.url, { max: 1 })
  const one = () => withinTime(db, async (reads) => (await reads.execute(sql`select 1 as one`)).rows)
  expect(await one()).toEqual([{ one: 1 }])
  const hanging = withinTime(db, async (reads) => {
    road.close()
    await reads.execute(sql`select 1`)
  })
  await expect(hanging).rejects.toMatchObject(TOO_LONG)
  // The only connection is free at once, and a new one comes no further.
  await expect(one()).rejects.toMatchObject(TOO_LONG)
  road.open()
  expect(await one()).toEqual([{ one: 1 }])
  await closeDatabase(db)
})

/** A way to a database that can be closed: connections stay, and nothing comes through. */
const roadTo = async (database: string) => {
  const { hostname, port } = new URL(database)
  const ways: Socket[] = []
  let isOpen = true
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ways.push(from)
      from.on('data', (bytes) => to.write(bytes))
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      if (!isOpen) from.pause()
    }
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    for (const way of ways) way.destroy()
    server.close()
  })
  await once(server, 'listening')
  const url = new URL(database)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    close: () => {
      isOpen = false
      for (const way of ways) way.pause()
    },
    open: () => {
      isOpen = true
      for (const way of ways) way.resume()
    },
  }
}

it('says what else went wrong, and leaves the connection as it was', async () => {
  const { url } = await testCtx()
  const db = openDatabase(url, { max: 1 })
  const connection = async () =>
    (await db.execute(sql`select pg_backend_pid(), current_setting('statement_timeout')`)).rows
  const before = await connection()
  await expect(withinTime(db, (reads) => reads.execute(sql`select 1 / 0`))).rejects.toMatchObject({
    code: '22012',
  })
  expect(
    await withinTime(db, async (reads) => (await reads.execute(sql`select 1 as one`)).rows),
  ).toHaveLength(1)
  expect(await connection()).toEqual(before)
  await closeDatabase(db)
})
