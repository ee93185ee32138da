// What the readers' pages cost in the database, at two sizes of the collection: flat is a ratio near 1.
//   node bench/lists.ts [small] [large]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'

const [small = 10_000, large = 100_000] = process.argv.slice(2).map(Number)
const ROUNDS = 60

const folder = await mkdtemp(join(tmpdir(), 'gaoshi-bench-'))
process.env.DATA_DIR = folder
const { findColumn } = await import('#lib/columns/queries.ts')
const { closeDatabase, openDatabase } = await import('#lib/db/client.ts')
const { startEmbedded } = await import('#lib/db/embedded/start.ts')
const { migrate } = await import('#lib/db/migrate.ts')
const { fillUpDemo, loadDemo } = await import('#lib/demo/load.ts')
const { readHome } = await import('#lib/public/home.ts')
const { readListPage, readMonths } = await import('#lib/public/list.ts')
const { readNeighbours, readNotice } = await import('#lib/public/notice.ts')

const server = await startEmbedded({ dataDir: folder })
const db = openDatabase(server.url)

/** Median time of a read in milliseconds, warm. */
const median = async (read: () => Promise<unknown>) => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    await read()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0
}

const measureAt = async (size: number): Promise<Record<string, number>> => {
  await fillUpDemo(db, size)
  await db.execute(sql`vacuum analyze`)
  const now = new Date()
  const { id } = await findColumn(db, 'zh', 'notices')
  const { pages } = await readListPage(db, id, 1, now)
  const middle = Math.floor(size / 2)
  return {
    'list, page 1': await median(() => readListPage(db, id, 1, now)),
    'list, middle page': await median(() => readListPage(db, id, Math.ceil(pages / 2), now)),
    'list, last page': await median(() => readListPage(db, id, pages, now)),
    'archive, months': await median(() => readMonths(db, id)),
    home: await median(() => readHome(db, 'zh', now)),
    notice: await median(() => readNotice(db, 'zh', middle)),
    'neighbours of a notice': await median(() => readNeighbours(db, middle, now)),
  }
}

try {
  await migrate(server.url)
  await loadDemo(db)
  const few = await measureAt(small)
  const many = await measureAt(large)
  console.log(`median of ${ROUNDS}, in ms`)
  console.table(
    Object.fromEntries(
      Object.entries(few).map(([name, time]) => [
        name,
        {
          [small]: time.toFixed(2),
          [large]: many[name]?.toFixed(2),
          ratio: ((many[name] ?? 0) / time).toFixed(2),
        },
      ]),
    ),
  )
} finally {
  await closeDatabase(db)
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
