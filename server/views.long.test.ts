import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { startFlushing } from '#lib/analytics/startFlushing.ts'
import { waiting } from '#lib/analytics/waiting.ts'
import type { Database } from '#lib/db/client.ts'
import { viewDays } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createViews } from './views.ts'
import { createVisitor } from './visitor.ts'

const BEACONS = 100_000
const agent = new Agent({ keepAlive: true, maxSockets: 40 })
const READER = { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/604.1', 'sec-fetch-site': 'same-origin' }

it(`writes no rows for ${BEACONS} views of what does not exist, and counts those that there are`, async () => {
  const ctx = await testCtx(new Date())
  const db = ctx.db as Database
  const views = createViews({ db, visitor: createVisitor({ proxies: ['loopback'] }) })
  const server = createServer((req, res) => {
    if (!views(req, res)) res.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    agent.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const said: string[] = []
  const stop = startFlushing(db, (sentence) => said.push(sentence))
  const send = (n: number) =>
    new Promise<number>((resolve, reject) => {
      const headers = { ...READER, 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` }
      const sent = { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/v1/views', headers }
      request(sent, (res) => res.resume().on('end', () => resolve(res.statusCode ?? 0)))
        .on('error', reject)
        .end(n % 10 === 0 ? 'home' : `notice/${n} h${n}.example`)
    })
  let next = 0
  const flood = async () => {
    for (let n = next++; n < BEACONS; n = next++) expect(await send(n)).toBe(204)
  }
  await Promise.all(Array.from({ length: 40 }, flood))
  await stop()
  const rows = await db.select().from(viewDays)
  expect(rows.map(({ kind }) => kind)).toEqual(rows.map(() => 'home'))
  expect(rows.reduce((sum, { views: count }) => sum + count, 0)).toBe(BEACONS / 10)
  expect(waiting().views.take().length).toBe(0)
  expect(said).toEqual([])
})
