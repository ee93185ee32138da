// What a search costs: 200 queries of all kinds, and titles suggested while typing.
//   node bench/search.ts [notices]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { processorTimeOf } from './search/processorTime.ts'
import { QUERIES } from './search/queries.ts'

const [notices = 100_000] = process.argv.slice(2).map(Number)
const ROUNDS = 3

const folder = process.env.BENCH_DATA ?? (await mkdtemp(join(tmpdir(), 'gaoshi-bench-')))
process.env.DATA_DIR = folder
const { closeDatabase, openDatabase } = await import('#lib/db/client.ts')
const { startEmbedded } = await import('#lib/db/embedded/start.ts')
const { migrate } = await import('#lib/db/migrate.ts')
const { fillUpDemo, loadDemo } = await import('#lib/demo/load.ts')
const { PAGE_SIZE } = await import('#lib/search/dto.ts')
const { readSearch } = await import('#lib/public/search.ts')
const { keepSearchQuick } = await import('#lib/search/keepQuick.ts')
const { suggestTitles } = await import('#lib/search/suggestTitles.ts')

const server = await startEmbedded({ dataDir: folder })
const db = openDatabase(server.url, { max: 1 })

const since = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const at = (times: number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
const figures = (unsorted: number[]) => {
  const times = unsorted.toSorted((a, b) => a - b)
  return {
    median: at(times, 0.5).toFixed(1),
    p95: at(times, 0.95).toFixed(1),
    worst: at(times, 1).toFixed(1),
  }
}

const table = (times: Record<string, number[]>) => ({
  ...Object.fromEntries(Object.entries(times).map(([kind, each]) => [kind, figures(each)])),
  'all together': figures(Object.values(times).flat()),
})

try {
  await migrate(server.url)
  await loadDemo(db)
  await fillUpDemo(db, notices)
  await keepSearchQuick(db, new Date())
  await db.execute(sql`vacuum analyze notice_search`)
  const now = new Date()
  const times: Record<string, number[]> = {}
  const processorTimes: Record<string, number[]> = {}
  const processorTime = await processorTimeOf(db)
  const slowest: [string, number][] = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { kind, query, ...scope } of QUERIES) {
      const request = {
        lang: 'zh',
        sort: 'relevance',
        page: 1,
        pageSize: PAGE_SIZE,
        query,
        ...scope,
      } as const
      const before = processorTime()
      const time = await since(() => readSearch(db, request, now))
      // The first round warms up.
      if (round === 0) continue
      times[kind] = [...(times[kind] ?? []), time]
      processorTimes[kind] = [...(processorTimes[kind] ?? []), processorTime() - before]
      slowest.push([query, time])
    }
  }
  const suggested: number[] = []
  for (const { query } of QUERIES)
    suggested.push(await since(() => suggestTitles(db, 'zh', query.slice(0, 3), 8)))
  console.log(`${notices} notices, ${QUERIES.length} queries, ${ROUNDS} rounds, in ms`)
  console.table({ ...table(times), 'titles suggested': figures(suggested) })
  console.log('processor time of all threads of the server and of the database')
  console.table(table(processorTimes))
  console.log('the slowest')
  console.table(
    slowest
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([query, time]) => [query, time.toFixed(1)]),
  )
} finally {
  await closeDatabase(db)
  await server.stop()
  if (!process.env.BENCH_DATA) await rm(folder, { recursive: true, force: true })
}
