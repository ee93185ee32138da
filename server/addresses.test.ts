import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAddresses, insideAddress, isPage } from './addresses.ts'

let folder: string
let find: ReturnType<typeof createAddresses>['find']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-public-'))
  await mkdir(join(folder, 'marks'))
  await writeFile(join(folder, 'emblem.svg'), '')
  await writeFile(join(folder, 'marks', 'a.png'), '')
  find = createAddresses(folder).find
})
afterAll(() => rm(folder, { recursive: true }))

/** As private links have them: capitals and small letters are not the same. */
const TOKEN = 'aBcDeF_-'.repeat(4)

const PAGES = [
  ...['/', '/en', '/notices/1', '/en/notices/999999999999999', '/columns/notices', '/columns/school-safety'],
  ...['/columns/notices/2', '/columns/notices/archive', '/columns/notices/archive/2026-03'],
  ...['/en/columns/notices/archive/2026-12/4', '/columns/notices/1048', '/en/accessibility'],
]

it.each(PAGES)('knows the page %s', (path) => {
  expect(find(path)).toEqual({ kind: 'page', address: path })
  expect(find(`${path}?_rsc=1a2b`)).toEqual({ kind: 'redirect', to: path })
  expect(find(`${path}?`)).toEqual({ kind: 'redirect', to: path })
})

it.each([
  ['/notices/1/', '/notices/1'],
  ['//notices///1', '/notices/1'],
  ['/Notices/1', '/notices/1'],
  ['/notices/1?from=app', '/notices/1'],
  ['/notices/1?utm_source=a&utm_medium=b', '/notices/1'],
  ['/zh/rss.xml', '/rss.xml'],
  ['/?a=1', '/'],
  ['/zh', '/'],
  ['/zh/', '/'],
  ['/zh/notices/1', '/notices/1'],
  ['/EN/', '/en'],
  ['/columns/notices/1', '/columns/notices'],
  ['/columns/notices/archive/2026-03/1', '/columns/notices/archive/2026-03'],
  ['/search/', '/search'],
  ['/Search?q=A', '/search?q=A'],
  ['/zh/search?q=x', '/search?q=x'],
  ['/EN/Search//?page=2&_rsc=1&q=x', '/en/search?page=2&q=x'],
  ['/search?q=x&utm_source=y', '/search?q=x'],
  ['/search?q=x&q=y', '/search?q=x'],
  ['/search?', '/search'],
  ['/report/?about=%2Fnotices%2F1', '/report?about=%2Fnotices%2F1'],
  ['/report/thanks/', '/report/thanks'],
  ['/Subscribe/?column=news&from=app', '/subscribe?column=news'],
  [`/zh/Preview/${TOKEN}/?a`, `/preview/${TOKEN}`],
  [`/EN/subscriptions/${TOKEN}?done=saved&a=1`, `/en/subscriptions/${TOKEN}?done=saved`],
  [`/set-password/${TOKEN}/`, `/set-password/${TOKEN}`],
  ['/Desk/notices/', '/desk/notices'],
  ['/Sign-In', '/sign-in'],
])('sends %s to %s', (url, to) => {
  expect(find(url)).toEqual({ kind: 'redirect', to })
})

it.each([
  ...[
    '/_next/static/chunks/a.css',
    `/files/${'a'.repeat(64)}/%E9%99%84.pdf`,
    `/images/${'a'.repeat(64)}/640.webp?x=1`,
    '/emblem.svg',
    `/api/v1/unsubscribe/${'a'.repeat(43)}`,
  ],
  ...['/marks/a.png', '/icon.svg?icon.1.svg'],
])('leaves %s to Next.js', (url) => {
  expect(find(url)).toEqual({ kind: 'other' })
})

it.each([
  ...[
    '/notices/0',
    '/notices/01',
    '/notices/x',
    '/notices/1.html',
    '/notices/1/2',
    '/notices/1234567890123456',
  ],
  ...[
    '/columns/notices/0',
    '/columns/notices/archive/2026-13',
    '/columns/a--b',
    '/columns/通知',
    '/index.php',
  ],
  ...[
    '/status/404',
    '/zh/status/404',
    '/_next/image?url=x',
    `/files/${'a'.repeat(64)}/%E4%BD`,
    '/images/%ff',
    '/files',
    '/reader',
    '/reader/notices/5',
    '/files/columns/x/2',
    '/files/../zh/notices/1',
    `/files/${'a'.repeat(64)}/..%2F..%2Fzh%2Fnotices%2F1`,
    `/files/${'a'.repeat(64)}/..`,
    '/_next/static/../../zh/notices/1',
    '/_next/static/%2e%2e/image',
    '/_next/static/..\\..\\zh',
    '/_next/data/x.json',
    '/%ff',
    '/%00',
    '*',
    'http://evil.example/',
    '/zh/zh',
  ],
  ...[
    `/${'a'.repeat(5_000)}`,
    '/marks',
    '/api/v1/unsubscribe',
    '/api/v1/subscriptions',
    '/subscriptions',
    '/../etc/passwd',
    '/wp-login.php',
    '/en/robots.txt',
    '/sitemaps/0.xml',
    '/sitemaps/2.xml.gz',
    '/machines/robots',
    '/feeds/rss',
    '/zh/notices/1/card',
    '/notices/1/markdown',
    '/notices/0.md',
    '/notices/1.jpg',
    '/columns/news/archive/rss.xml',
    '/en/en',
    '/notices%2F1',
  ],
])('knows nothing at %s', (url) => {
  expect(find(url)).toMatchObject({ kind: 'unknown' })
})

it('keeps the query of a page that depends on it', () => {
  const url = '/search?q=%E5%BC%80'
  expect(find(url)).toEqual({ kind: 'dynamic', url, takesForms: false })
  expect(find('/en/search')).toEqual({ kind: 'dynamic', url: '/en/search', takesForms: false })
})

it('knows the pages that readers send a form to', () => {
  const token = 'a'.repeat(43)
  for (const url of [
    ...['/report', '/en/report?about=%2Fnotices%2F1', '/subscribe?column=news'],
    ...[`/subscribe/${token}`, `/en/subscriptions/${token}?done=saved`],
  ])
    expect(find(url)).toEqual({ kind: 'dynamic', url, takesForms: true })
  for (const address of ['/report/thanks', '/subscribe/asked', '/en/subscribe/ended'])
    expect(find(address)).toEqual({ kind: 'page', address })
})

it('tells the language of what is not there', () => {
  expect(find('/en/nothing')).toEqual({ kind: 'unknown', lang: 'en' })
  expect(find('/english')).toEqual({ kind: 'unknown', lang: 'zh' })
})

it('sends nobody round in a circle, and never elsewhere', () => {
  const part = fc.constantFrom(
    '/',
    '//',
    'zh',
    'en',
    'notices',
    '1',
    'columns',
    'news',
    'archive',
    '2026-01',
    '?a',
    'search',
    '?q=1',
    '&a=1',
    '\\',
    '@evil.example',
    'A',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const found = find(`/${parts.join('')}`)
      if (found.kind !== 'redirect') return
      expect(['page', 'dynamic']).toContain(find(found.to).kind)
      expect(found.to).toMatch(/^\/(?!\/)[a-z0-9/-]*(?:\?q=.*)?$/)
    }),
    { numRuns: 3_000 },
  )
})

const DOCUMENTS = [
  ['/robots.txt', '/machines/robots'],
  ['/sitemap.xml', '/machines/sitemap'],
  ['/sitemaps/pages.xml', '/machines/sitemap/pages'],
  ['/sitemaps/12.xml', '/machines/sitemap/12'],
  ['/llms.txt', '/zh/llms'],
  ['/en/llms.txt', '/en/llms'],
  ['/rss.xml', '/zh/feeds/rss'],
  ['/en/atom.xml', '/en/feeds/atom'],
  ['/columns/school-safety/feed.json', '/zh/columns/school-safety/feeds/json'],
  ['/en/columns/news/rss.xml', '/en/columns/news/feeds/rss'],
  ['/notices/12.md', '/zh/notices/12/markdown'],
  ['/en/notices/12.png', '/en/notices/12/card'],
] as const

it.each(DOCUMENTS)('has the document %s at %s inside', (path, inside) => {
  expect(find(path)).toEqual({ kind: 'page', address: path })
  expect(insideAddress(path)).toBe(inside)
  expect(find(`${path.toUpperCase()}/?utm_source=x`)).toEqual({ kind: 'redirect', to: path })
})

it.each([
  ['/', '/zh'],
  ['/en', '/en'],
  ['/notices/1', '/zh/notices/1'],
  ['/en/notices/1', '/en/notices/1'],
])('has %s at %s inside', (path, inside) => {
  expect(isPage(path)).toBe(true)
  expect(insideAddress(path)).toBe(inside)
})
