import { expect, test } from '@playwright/test'

test('what is not there answers 404 in the site’s own dress', async ({ request }) => {
  for (const address of [
    '/nothing',
    '/notices/0',
    '/notices/abc',
    '/notices/99999999999999999999',
    '/notices/1%00',
    '/columns/none',
    '/columns/notices/1',
    '/columns/notices/0',
    '/columns/notices/999',
    '/columns/notices/archive/2020-13',
    '/columns/notices/archive/1999-01',
    '/columns/about/2',
    '/en/columns/notices',
    '/fr',
    '/status/200',
  ]) {
    const response = await request.get(address)
    expect.soft(response.status(), address).toBe(404)
    expect.soft(await response.text(), address).toMatch(/<h1[^>]*>(找不到这个页面|This page cannot be found)/)
  }
})

test('Chinese pages have one address, without a prefix', async ({ request }) => {
  const response = await request.get('/zh/columns/news', { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toMatch(/\/columns\/news$/)
})

test('the second request for a page is answered from the cache', async ({ request }) => {
  for (const address of ['/', '/columns/notices', '/columns/news/archive']) {
    await request.get(address)
    const again = await request.get(address)
    expect(again.headers()['x-nextjs-cache'], address).toMatch(/HIT|STALE/)
  }
})
