// What the page store is worth: the same build under plain Next.js, under our server, and nginx on files.
//   node bench/pages.ts [--notices 3000] [--json FILE]
// Needs taskset, wrk and nginx (Debian: apt-get install wrk nginx-light libnginx-mod-http-brotli-static), two
// processors, and a current build (npm start makes one).
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { startEmbedded } from '#lib/db/embedded/start.ts'
import { migrate } from '#lib/db/migrate.ts'
import { ServerProcess } from '#scripts/servers/serverProcess.ts'
import { insideAddress } from '#server/addresses.ts'
import { requestsPerSecond, SERVER_CORE, timeOnce } from './pages/load.ts'
import { idle, type Running, residentMiB, startNginx, startPlain } from './pages/servers.ts'
import { measureVisibility } from './pages/visibility.ts'

const { values } = parseArgs({
  options: { notices: { type: 'string', default: '3000' }, json: { type: 'string' } },
})
const MISSES = 400
const ENCODINGS = { identity: 'identity', gzip: 'gzip', brotli: 'br' }

const folder = await mkdtemp(join(tmpdir(), 'gaoshi-bench-'))
process.env.DATA_DIR = folder
const { fillUpDemo, loadDemo } = await import('#lib/demo/load.ts')
const database = await startEmbedded({ dataDir: folder })
await migrate(database.url)
const db = openDatabase(database.url)
await loadDemo(db)
await fillUpDemo(db, Number(values.notices))
await db.execute(sql`vacuum analyze`)
const { rows } = await db.execute<{ id: string }>(
  sql`select n.id from notice n join "column" c on c.id = n.column_id
    where n.state = 'published' and n.lang = 'zh' and c.kind = 'list' order by n.id desc`,
)
const notices = rows.map(({ id }) => `/notices/${id}`)
const [longest = ''] = notices.slice(-20)
const PAGES = { notice: longest, list: '/columns/notices', home: '/' }

const startOurs = async (name: string): Promise<ServerProcess> =>
  ServerProcess.start({ DATABASE_URL: database.url, DATA_DIR: join(folder, name) }, SERVER_CORE)

const misses = async (server: { address: string }, pathOf: (path: string) => string) => {
  await timeOnce(server.address, notices.slice(0, 50).map(pathOf))
  return (await timeOnce(server.address, notices.slice(50, 50 + MISSES).map(pathOf))) / MISSES
}

/** Rates of every page in every form, and at random over all notices. */
const hits = async (server: Pick<Running, 'address'>, pathOf: (path: string) => string) => {
  const rates: Record<string, number> = {}
  for (const [page, path] of Object.entries(PAGES)) {
    for (const [name, encoding] of Object.entries(ENCODINGS)) {
      rates[`${page} ${name}`] = await requestsPerSecond(server.address, [pathOf(path)], {
        'Accept-Encoding': encoding,
      })
    }
    const { headers } = await fetch(server.address + pathOf(path), { headers: { 'accept-encoding': 'gzip' } })
    const since = { 'Accept-Encoding': 'gzip', 'If-None-Match': headers.get('etag') ?? '' }
    rates[`${page} 304`] = await requestsPerSecond(server.address, [pathOf(path)], since)
  }
  rates['random gzip'] = await requestsPerSecond(server.address, notices.map(pathOf), {
    'Accept-Encoding': 'gzip',
  })
  return rates
}

const inside = (path: string) => insideAddress(path)
const same = (path: string) => path

console.log('plain Next.js …')
const plain = await startPlain(database.url, folder)
const plainMiss = await misses(plain, inside)
await timeOnce(plain.address, [...notices, ...Object.values(PAGES)].map(inside))
await idle(plain.pid)
const plainMemory = await residentMiB(plain.pid)
const plainHits = await hits(plain, inside)
await plain.stop()

console.log('Gaoshi …')
const ours = await startOurs('ours')
const ourMiss = await misses(ours, same)
await timeOnce(ours.address, [...notices, ...Object.values(PAGES)])
await idle(ours.pid)
const ourMemory = await residentMiB(ours.pid)
const ourHits = await hits(ours, same)

console.log('nginx …')
const documents = new Map<string, Buffer>()
for (const path of [...notices, ...Object.values(PAGES)]) {
  documents.set(path, Buffer.from(await (await fetch(ours.address + path)).arrayBuffer()))
}
const nginx = await startNginx(documents)
const nginxHits = await hits(nginx, same)
await nginx.stop()

console.log('publication …')
const other = await startOurs('other')
await idle(other.pid)
const { rows: first } = await db.execute<{ id: string }>(
  sql`select n.id from notice n join "column" c on c.id = n.column_id where c.slug = 'notices' and n.state = 'published' limit 1`,
)
const visibility = await measureVisibility(ours, other, Number(first[0]?.id))
await other.stop()
await ours.stop()
await closeDatabase(db)
await database.stop()
await rm(folder, { recursive: true, force: true })

const ratio = (a = 0, b = 1) => Math.round((a / b) * 100) / 100
const table = Object.keys(ourHits).map((name) => ({
  case: name,
  'Next.js': Math.round(plainHits[name] ?? 0),
  Gaoshi: Math.round(ourHits[name] ?? 0),
  nginx: Math.round(nginxHits[name] ?? 0),
  '× Next.js': ratio(ourHits[name], plainHits[name]),
  '× nginx': ratio(ourHits[name], nginxHits[name]),
}))
const result = {
  machine: {
    processor: cpus()[0]?.model,
    node: process.version,
    nginx: versionOf('nginx', '-v'),
    wrk: versionOf('wrk', '-v'),
  },
  notices: notices.length,
  table,
  miss: { plainMs: ratio(plainMiss), oursMs: ratio(ourMiss), ratio: ratio(ourMiss, plainMiss) },
  randomOverSingle: ratio(ourHits['random gzip'], ourHits['notice gzip']),
  memoryMiB: { plain: plainMemory, ours: ourMemory, more: ourMemory - plainMemory },
  visibilityMs: visibility,
}
console.table(table)
console.log(JSON.stringify({ ...result, table: undefined }, null, 2))
if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`)

function versionOf(program: string, option: string) {
  const { stdout, stderr } = spawnSync(program, [option], { encoding: 'utf8' })
  return `${stdout}${stderr}`.split('\n')[0]?.trim()
}
