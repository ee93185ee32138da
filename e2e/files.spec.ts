import { expect, type Page } from '@playwright/test'
import { pageTypes } from './pages.ts'
import { test } from './test.ts'

const attachmentOn = async (page: Page) => {
  const { 'notice with attachments': address = '' } = await pageTypes(page)
  await page.goto(address)
  const link = page.locator('a[href^="/files/"]').first()
  await expect(link).toContainText(/PDF \d+ KB/)
  return (await link.getAttribute('href')) ?? ''
}

test('an attachment keeps its Chinese name, tells its length, and comes in parts', async ({
  page,
  request,
}) => {
  const href = await attachmentOn(page)
  const name = decodeURIComponent(href.split('/').pop() ?? '')

  const whole = await request.get(href)
  expect(whole.status()).toBe(200)
  expect(whole.headers()['content-type']).toBe('application/pdf')
  const [, encoded = ''] =
    /filename\*=UTF-8''([^;]+)$/.exec(whole.headers()['content-disposition'] ?? '') ?? []
  expect(decodeURIComponent(encoded)).toBe(name)
  const bytes = await whole.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(whole.headers()['content-length']).toBe(String(bytes.length))
  // A compressed file would have other ranges, another tag and another length.
  expect(whole.headers()['cache-control']).toContain('no-transform')
  const head = await request.head(href)
  expect(head.headers()['content-length']).toBe(String(bytes.length))

  const part = await request.get(href, { headers: { range: 'Bytes=5-14' } })
  expect(part.status()).toBe(206)
  expect(part.headers()['content-length']).toBe('10')
  expect(part.headers()['content-range']).toBe(`bytes 5-14/${bytes.length}`)
  expect(await part.body()).toEqual(bytes.subarray(5, 15))
  const beyond = await request.get(href, { headers: { range: `bytes=${bytes.length}-` } })
  expect(beyond.status()).toBe(416)
})

test('an attachment that has not changed is not sent again', async ({ page, request }) => {
  const href = await attachmentOn(page)
  const etag = (await request.head(href)).headers().etag ?? ''
  const statusFor = async (known: string) =>
    (await request.get(href, { headers: { 'if-none-match': known } })).status()
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    expect(await statusFor(known), known).toBe(304)
  }
  expect(await statusFor('"other"')).toBe(200)
})

test('what is no file of a public notice is not found', async ({ request }) => {
  const hash = 'a'.repeat(64)
  for (const address of [
    `/files/${hash}/x.pdf`,
    `/files/${hash}/x.附件`,
    `/files/${hash}/x%00.pdf`,
    '/files/..%2f..%2fetc/passwd',
    `/images/${hash}/960.webp`,
    `/images/${hash}/960.svg`,
    '/images/x/y',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
})
