import { expect } from '@playwright/test'
import { withoutDatabase } from './database.ts'
import { test } from './test.ts'

test('what is not there answers 404 in the site’s own dress', async ({ request }) => {
  for (const address of [
    '/nothing',
    '/notices/0',
    '/notices/abc',
    '/notices/99999999999999999999',
    '/notices/1%00',
    '/columns/none',
    '/columns/notices/0',
    '/columns/notices/999',
    '/columns/notices/archive/2020-13',
    '/columns/notices/archive/1999-01',
    '/columns/about/2',
    '/en/columns/notices',
    '/fr',
    '/status/200',
    '/status/404',
    '/index.php',
    '/notices/1.html',
    '/2022/11/01/t123.shtml',
    '/_next/image?url=%2Femblem.svg&w=64&q=75',
  ]) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect.soft(response.status(), address).toBe(404)
    expect.soft(await response.text(), address).toMatch(/<h1[^>]*>(找不到这个页面|This page cannot be found)/)
  }
})

test('a page has one address, and the others lead to it', async ({ request }) => {
  for (const address of [
    '/zh/columns/news',
    '/columns/news/',
    '/Columns/News',
    '/columns/news?a=1',
    '/columns/news/1',
  ]) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect.soft(response.status(), address).toBe(308)
    expect.soft(response.headers().location, address).toBe('/columns/news')
  }
})

test('the second request for a page needs no database', async ({ request }) => {
  const addresses = ['/', '/columns/notices', '/columns/news/archive']
  // What another test publishes in between has a page made anew, which then needs the database.
  await expect(async () => {
    for (const address of addresses) await request.get(address)
    await withoutDatabase(async () => {
      for (const address of addresses)
        expect((await request.get(address, { timeout: 2_000 })).status(), address).toBe(200)
    })
  }).toPass()
})

test('who has a page already is not sent it again', async ({ request }) => {
  const { etag } = (await request.get('/')).headers()
  const again = await request.get('/', { headers: { 'if-none-match': String(etag) } })
  expect(again.status()).toBe(304)
  expect(again.headers()['cache-control']).toBe('no-cache')
})

test('a connection stays open for longer than the minute for which a proxy keeps it', async ({ request }) => {
  const seconds = /timeout=(\d+)/.exec((await request.get('/')).headers()['keep-alive'] ?? '')?.[1]
  expect(Number(seconds)).toBeGreaterThan(60)
})
