// What the documents for machines cost to make, database and writing together: the index of the sitemap, a part of it, a
// feed, a notice as Markdown, a card.
//   node bench/crawlers.ts [notices]        BENCH_DATA=<folder> keeps the collection for the next time
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'

const [notices = 1_000_000] = process.argv.slice(2).map(Number)
const ROUNDS = 20
const ORIGIN = 'https://www.linlan.example'

const folder = process.env.BENCH_DATA ?? (await mkdtemp(join(tmpdir(), 'gaoshi-bench-')))
process.env.DATA_DIR = folder
const { pathToColumn } = await import('#lib/columns/queries.ts')
const { closeDatabase, openDatabase } = await import('#lib/db/client.ts')
const { startEmbedded } = await import('#lib/db/embedded/start.ts')
const { migrate } = await import('#lib/db/migrate.ts')
const { fillUpDemo, loadDemoIfEmpty } = await import('#lib/demo/load.ts')
const { drawTitleCard } = await import('#lib/media/titleCard.ts')
const { readChrome } = await import('#lib/public/chrome.ts')
const { readFeed } = await import('#lib/public/feed.ts')
const { rssOf } = await import('#lib/public/feeds/rss.ts')
const { noticeMarkdown } = await import('#lib/public/markdown.ts')
const { readNotice } = await import('#lib/public/notice.ts')
const { readSitemapIndex, readSitemapPages, readSitemapPart } = await import('#lib/public/sitemap.ts')
const { sitemapIndexOf, sitemapOf } = await import('#lib/public/sitemapXml.ts')

const server = await startEmbedded({ dataDir: folder })
const db = openDatabase(server.url)

/** Median and longest time of a document in milliseconds, warm, and its size. */
const measure = async (make: () => Promise<string | Buffer>) => {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    bytes = Buffer.byteLength(await make())
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return {
    'median, ms': times[ROUNDS / 2]?.toFixed(1),
    'longest, ms': times.at(-1)?.toFixed(1),
    'size, KB': (bytes / 1024).toFixed(0),
  }
}

const tagOf = (lang: string) => lang
const markdown = async (id: number) => {
  const notice = await readNotice(db, 'zh', id)
  const around = { url: ORIGIN, language: 'zh-CN', column: '', origin: ORIGIN }
  return notice ? noticeMarkdown(notice, around) : ''
}

try {
  await migrate(server.url)
  await loadDemoIfEmpty(server.url)
  await fillUpDemo(db, notices)
  await db.execute(sql`vacuum analyze notice, revision, notice_column`)
  const chrome = await readChrome(db, 'zh')
  const exams = pathToColumn(chrome.columns, 'exams').at(-1)
  const part = Math.ceil(notices / 20_000)
  const index = await readSitemapIndex(db)
  console.log(`${notices} notices, ${index.length} parts of the sitemap; ${ROUNDS} rounds`)
  console.table({
    'sitemap, index': await measure(async () => sitemapIndexOf(await readSitemapIndex(db), ORIGIN)),
    'sitemap, pages': await measure(async () => sitemapOf(await readSitemapPages(db), tagOf, ORIGIN)),
    'sitemap, a part': await measure(async () => sitemapOf(await readSitemapPart(db, part), tagOf, ORIGIN)),
    'RSS of the site': await measure(async () =>
      rssOf(await readFeed(db, chrome, undefined, ORIGIN), 'zh-CN', ORIGIN),
    ),
    'RSS of a column': await measure(async () =>
      rssOf(await readFeed(db, chrome, exams, ORIGIN), 'zh-CN', ORIGIN),
    ),
    'notice as Markdown': await measure(() => markdown(8)),
    card: await measure(() => drawTitleCard({ title: '长'.repeat(60), site: chrome.site.name, note: '' })),
  })
} finally {
  await closeDatabase(db)
  await server.stop()
  if (!process.env.BENCH_DATA) await rm(folder, { recursive: true, force: true })
}
