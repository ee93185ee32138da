// What the desk's lists cost in the database, for who sees all of it and for who sees one column: each filter with each
// order and each kind of search, and what waits for somebody.
//   node bench/desk.ts [notices]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { PersonActor } from '#lib/policy/actor.ts'
import { type Case, FILTERS, SEARCHES } from './desk/cases.ts'

const [notices = 100_000] = process.argv.slice(2).map(Number)
const ROUNDS = 8

const folder = process.env.BENCH_DATA ?? (await mkdtemp(join(tmpdir(), 'gaoshi-bench-')))
process.env.DATA_DIR = folder
const { findColumn } = await import('#lib/columns/queries.ts')
const { closeDatabase, openDatabase } = await import('#lib/db/client.ts')
const { startEmbedded } = await import('#lib/db/embedded/start.ts')
const { migrate } = await import('#lib/db/migrate.ts')
const { fillUpDemo, loadDemo } = await import('#lib/demo/load.ts')
const { listDeskNotices } = await import('#lib/review/list/listNotices.ts')
const { listFilter, SORTS } = await import('#lib/review/schema.ts')
const { countTasks, readTasks } = await import('#lib/review/tasks.ts')
const { spread } = await import('./desk/spread.ts')

const server = await startEmbedded({ dataDir: folder })
const db = openDatabase(server.url)

/** Times of a read in milliseconds, warm, in ascending order. */
const timesOf = async (read: () => Promise<unknown>): Promise<number[]> => {
  await read()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    await read()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)
}

const at = (times: number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
const figures = (times: number[]) => ({
  median: at(times, 0.5).toFixed(1),
  p95: at(times, 0.95).toFixed(1),
  worst: at(times, 1).toFixed(1),
})

const actorOf = (role: 'administrator' | 'writer', columnId: number | null): PersonActor => ({
  ...{ kind: 'person', id: 1, name: 'x', address: null, sessionId: '', owes: null },
  grants: [{ role, columnId }],
})

try {
  await migrate(server.url)
  await loadDemo(db)
  if ((await fillUpDemo(db, notices)).added > 0) await spread(db)
  await db.execute(sql`vacuum analyze`)
  const { id: parent } = await findColumn(db, 'zh', 'notices')
  const { id: own } = await findColumn(db, 'zh', 'exams')
  const filled = ({ column, owner, ...rest }: Case): Case => ({
    ...rest,
    ...(column && { column: String(parent) }),
    ...(owner && { owner: owner === 'OWNER' ? '7' : owner }),
  })
  const people = {
    administrator: actorOf('administrator', null),
    'writer of one column': actorOf('writer', own),
  }
  for (const [who, actor] of Object.entries(people)) {
    const ctx = { db, actor, now: new Date() }
    const byFilter: Record<string, number[]> = {}
    const bySearch: Record<string, number[]> = {}
    const slowest: [string, number][] = []
    for (const [filter, given] of Object.entries(FILTERS)) {
      for (const [search, title] of Object.entries(SEARCHES)) {
        for (const sort of SORTS) {
          for (const order of ['desc', 'asc'] as const) {
            const asked = listFilter.parse({ ...filled(given), title, sort, order })
            const times = await timesOf(() => listDeskNotices(ctx, asked))
            byFilter[filter] = [...(byFilter[filter] ?? []), ...times]
            bySearch[search] = [...(bySearch[search] ?? []), ...times]
            slowest.push([`${filter}, ${search}, by ${sort} ${order}`, at(times, 0.5)])
          }
        }
      }
    }
    console.log(`\n${who}, ${notices} notices, in ms: by filter, over all orders and searches`)
    const sorted = (times: number[]) => times.sort((a, b) => a - b)
    console.table(Object.fromEntries(Object.entries(byFilter).map(([name, t]) => [name, figures(sorted(t))])))
    console.log('by search, over all filters and orders')
    console.table(Object.fromEntries(Object.entries(bySearch).map(([name, t]) => [name, figures(sorted(t))])))
    console.log('all together', figures(sorted(Object.values(byFilter).flat())))
    console.log('the slowest, by median')
    console.table(slowest.sort(([, a], [, b]) => b - a).slice(0, 12))
    console.log('what waits', figures(await timesOf(() => readTasks(ctx))))
    console.log('how much waits', figures(await timesOf(() => countTasks(ctx))))
  }
} finally {
  await closeDatabase(db)
  await server.stop()
  if (!process.env.BENCH_DATA) await rm(folder, { recursive: true, force: true })
}
