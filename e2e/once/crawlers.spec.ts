import { readdirSync, readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'
import { placeAt } from '#lib/core/places.ts'
import { makeNotices } from '../crawlerNotices.ts'
import { pageTypes } from '../pages.ts'
import { type Head, readHead } from '../readHead.ts'
import { test } from '../test.ts'

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
    OpenGraph: [...(meta.get('og:type') ?? []), ...(meta.has('og:image') ? ['image'] : [])],
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
  const addresses = await pageTypes(page)
  for (const row of rows) {
    const address = addresses[row.page ?? '']
    expect(address, `an address for ${row.page}`).toBeDefined()
    const response = await request.get(address ?? '', { maxRedirects: 0 })
    expect.soft(String(response.status()), row.page).toBe(row.status)
    const carried = carriedBy(readHead(await response.text()))
    for (const [name, words] of Object.entries(carried))
      expect.soft(differencesFrom(row[name] ?? '', words), `${row.page}: ${name}`).toEqual([])
  }
  expect(differencesFrom('a b? c', ['b', 'd'])).toEqual(['lacks a', 'lacks c', 'has d'])
})

/** Where the files of a kind stand below the language, without the file: `/columns/[slug]`. */
const routesOf = (file: string, folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((found) => `/${found}`)
    .filter((found) => found.endsWith(`/${file}`))
    .map((found) => found.slice(0, -file.length - 1))

/** What answers where there is no page. */
const STATUS_PAGES = '/status/[code]'

test('docs/crawlers.md has a row for every page and document, and none for what is not there', () => {
  const pages = rowsOf('pages').map(({ address = '' }) =>
    address === 'anything else'
      ? STATUS_PAGES
      : address
          .replaceAll('`', '')
          .replace(/^\/en(?=\/|$)|\/$/, '')
          .replace(/<(\w+)>/g, '[$1]'),
  )
  expect(new Set(pages)).toEqual(new Set(routesOf('page.tsx', 'app/(public)/[lang]')))
  const routes = [
    ...routesOf('route.ts', 'app/(public)/[lang]').map((route) => `/[lang]${route}`),
    ...routesOf('route.ts', 'app/machines').map((route) => `/machines${route}`),
  ]
  const patterns = routes.map((route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`))
  const documents = rowsOf('documents').map(({ address = '' }) => {
    const inside = placeAt(address.replaceAll('`', ''))?.inside ?? ''
    return routes[patterns.findIndex((pattern) => pattern.test(inside))] ?? `nothing at ${address}`
  })
  expect(new Set(documents)).toEqual(new Set(routes))
})

/** That who has a document is not sent it again; another test may publish something between the two requests. */
const expectKept = (request: APIRequestContext, address: string) =>
  expect(async () => {
    const { etag = '' } = (await request.get(address)).headers()
    const again = await request.get(address, { headers: { 'if-none-match': etag } })
    expect([again.status(), await again.text()], `${address} once more`).toEqual([304, ''])
  }).toPass({ timeout: 10_000 })

test('every document carries what its row in docs/crawlers.md says', async ({ request }) => {
  await makeNotices()
  const rows = rowsOf('documents')
  for (const { document, address: cell = '', type, carries = '' } of rows) {
    const address = cell.replaceAll('`', '')
    const response = await request.get(address)
    expect.soft(response.status(), document).toBe(200)
    expect.soft(response.headers()['content-type']?.split(';')[0], document).toBe(type)
    const text = await response.text()
    for (const [, words = ''] of carries.matchAll(/`([^`]+)`/g)) expect.soft(text, document).toContain(words)
    await expectKept(request, address)
  }
})
