import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { crawlerPages } from '../crawlerPages.ts'
import { type Head, readHead } from '../readHead.ts'

/** The rows of a table in docs/crawlers.md, each by the names of its columns. */
const rowsOf = (table: string): Record<string, string>[] => {
  const text = readFileSync('docs/crawlers.md', 'utf8')
  const [, found = ''] = new RegExp(`<!-- table: ${table} -->\\n([^]*?)\\n<!-- end -->`).exec(text) ?? []
  const [names = [], , ...rows] = found.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])))
}

const PAGE_TAGS = [
  ...[
    'SiteName',
    'SiteDomain',
    'SiteIDCode',
    'ColumnName',
    'ColumnDescription',
    'ColumnKeywords',
    'ColumnType',
  ],
  ...['ArticleTitle', 'PubDate', 'ContentSource', 'Author', 'Image', 'Description', 'Keywords', 'Url'],
]

/** What a page carries, in the words of the table. */
const carriedBy = ({ meta, links, things }: Head): Record<string, string[]> => {
  const alternates = links.filter(({ rel }) => rel === 'alternate')
  const feeds = alternates.filter(({ type = '' }) => /rss|atom|feed/.test(type)).map(({ href = '' }) => href)
  return {
    'page tags': PAGE_TAGS.filter((tag) => meta.has(tag)),
    robots: [meta.get('robots')?.[0]?.includes('noindex') ? 'noindex' : 'index'],
    canonical: links.some(({ rel }) => rel === 'canonical') ? ['yes'] : [],
    hreflang: alternates.flatMap(({ hreflang }) => hreflang ?? []),
    OpenGraph: meta.get('og:type') ?? [],
    'JSON-LD': things.map((thing) => thing['@type']),
    feeds: [
      ...(feeds.some((href) => !href.includes('/columns/')) ? ['site'] : []),
      ...(feeds.some((href) => href.includes('/columns/')) ? ['column'] : []),
      ...(alternates.some(({ type }) => type === 'text/markdown') ? ['markdown'] : []),
    ],
  }
}

/** Whether what is carried is what a cell says, where `word?` may be missing. */
const differencesFrom = (cell: string, carried: string[]): string[] => {
  const words = cell === '–' ? [] : cell.split(' ')
  const known = words.map((word) => word.replace('?', ''))
  const missing = words.filter((word) => !word.endsWith('?') && !carried.includes(word))
  return [
    ...missing.map((word) => `lacks ${word}`),
    ...carried.filter((word) => !known.includes(word)).map((word) => `has ${word}`),
  ]
}

test('every page carries what its row in docs/crawlers.md says', async ({ page, request }) => {
  test.setTimeout(120_000)
  const rows = rowsOf('pages')
  expect(rows.length).toBeGreaterThanOrEqual(13)
  const addresses = await crawlerPages(page)
  for (const row of rows) {
    const address = addresses[row.page ?? '']
    expect(address, `an address for ${row.page}`).toBeDefined()
    const response = await request.get(address ?? '')
    expect.soft(String(response.status()), row.page).toBe(row.status)
    const carried = carriedBy(readHead(await response.text()))
    for (const [name, words] of Object.entries(carried))
      expect.soft(differencesFrom(row[name] ?? '', words), `${row.page}: ${name}`).toEqual([])
  }
  expect(differencesFrom('a b? c', ['b', 'd'])).toEqual(['lacks a', 'lacks c', 'has d'])
})

const assertKept = async (request: APIRequestContext, address: string, etag: string) => {
  const again = await request.get(address, { headers: { 'if-none-match': etag } })
  expect.soft(again.status(), `${address} once more`).toBe(304)
  expect.soft(await again.text(), address).toBe('')
}

test('every document carries what its row in docs/crawlers.md says', async ({ page, request }) => {
  await crawlerPages(page)
  const rows = rowsOf('documents')
  expect(rows.length).toBeGreaterThanOrEqual(13)
  for (const { document, address: cell = '', type, carries = '' } of rows) {
    const address = cell.replaceAll('`', '')
    const response = await request.get(address)
    expect.soft(response.status(), document).toBe(200)
    expect.soft(response.headers()['content-type']?.split(';')[0], document).toBe(type)
    const text = await response.text()
    for (const [, words = ''] of carries.matchAll(/`([^`]+)`/g)) expect.soft(text, document).toContain(words)
    await assertKept(request, address, response.headers().etag ?? '')
  }
})
