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

const PAGES = [
  ...['/', '/en', '/notices/1', '/en/notices/999999999999999', '/columns/notices', '/columns/school-safety'],
  ...['/columns/notices/2', '/columns/notices/archive', '/columns/notices/archive/2026-03'],
  ...['/en/columns/notices/archive/2026-12/4', '/columns/notices/1048'],
]

it.each(PAGES)('knows the page %s', (path) => {
  expect(find(path)).toEqual({ kind: 'page', address: path })
  expect(find(`${path}?_rsc=1a2b`)).toEqual({ kind: 'page', address: path })
  expect(find(`${path}?`)).toEqual({ kind: 'page', address: path })
})

it.each([
  ['/notices/1/', '/notices/1'],
  ['//notices///1', '/notices/1'],
  ['/Notices/1', '/notices/1'],
  ['/notices/1?from=app', '/notices/1'],
  ['/?a=1', '/'],
  ['/zh', '/'],
  ['/zh/', '/'],
  ['/zh/notices/1', '/notices/1'],
  ['/EN/', '/en'],
  ['/columns/notices/1', '/columns/notices'],
  ['/columns/notices/archive/2026-03/1', '/columns/notices/archive/2026-03'],
])('sends %s to %s', (url, to) => {
  expect(find(url)).toEqual({ kind: 'redirect', to })
})

it.each([
  ...[
    '/_next/static/chunks/a.css',
    `/files/${'a'.repeat(64)}/%E9%99%84.pdf`,
    `/images/${'a'.repeat(64)}/640.webp?x=1`,
    '/emblem.svg',
    '/api/v1/subscriptions',
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
    '/subscriptions',
    '/../etc/passwd',
    '/wp-login.php',
    '/robots.txt',
    '/en/en',
    '/notices%2F1',
  ],
])('knows nothing at %s', (url) => {
  expect(find(url)).toMatchObject({ kind: 'unknown' })
})

it('keeps the query of a page that depends on it', () => {
  expect(find('/search?q=%E5%BC%80')).toEqual({ kind: 'dynamic', url: '/search?q=%E5%BC%80' })
  expect(find('/subscribe?column=news')).toEqual({ kind: 'dynamic', url: '/subscribe?column=news' })
  expect(find(`/en/subscriptions/${'a'.repeat(43)}`)).toMatchObject({ kind: 'dynamic' })
  expect(find('/en/search')).toEqual({ kind: 'dynamic', url: '/en/search' })
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
    '\\',
    '@evil.example',
    'A',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const found = find(`/${parts.join('')}`)
      if (found.kind !== 'redirect') return
      expect(find(found.to)).toEqual({ kind: 'page', address: found.to })
      expect(found.to).toMatch(/^\/(?!\/)[a-z0-9/-]*$/)
    }),
    { numRuns: 3_000 },
  )
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
