import { expect, test } from '@playwright/test'
import { pageTypes } from './pages.ts'

test('an attachment keeps its Chinese name, comes in parts, and answers what has not changed', async ({
  page,
  request,
}) => {
  const { 'notice with attachments': address = '' } = await pageTypes(page)
  await page.goto(address)
  const link = page.locator('a[href^="/files/"]').first()
  await expect(link).toContainText(/PDF \d+ KB/)
  const href = (await link.getAttribute('href')) ?? ''
  const name = decodeURIComponent(href.split('/').pop() ?? '')

  const whole = await request.get(href)
  expect(whole.status()).toBe(200)
  expect(whole.headers()['content-type']).toBe('application/pdf')
  const [, encoded = ''] =
    /filename\*=UTF-8''([^;]+)$/.exec(whole.headers()['content-disposition'] ?? '') ?? []
  expect(decodeURIComponent(encoded)).toBe(name)
  const bytes = await whole.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')

  const part = await request.get(href, { headers: { range: 'bytes=5-14' } })
  expect(part.status()).toBe(206)
  expect(part.headers()['content-range']).toBe(`bytes 5-14/${bytes.length}`)
  expect(await part.body()).toEqual(bytes.subarray(5, 15))
  const beyond = await request.get(href, { headers: { range: `bytes=${bytes.length}-` } })
  expect(beyond.status()).toBe(416)
  const same = await request.get(href, { headers: { 'if-none-match': whole.headers().etag ?? '' } })
  expect(same.status()).toBe(304)
})

test('what is no file of a public notice is not found', async ({ request }) => {
  const hash = 'a'.repeat(64)
  for (const address of [
    `/files/${hash}/x.pdf`,
    '/files/..%2f..%2fetc/passwd',
    `/images/${hash}/960.webp`,
    `/images/${hash}/960.svg`,
    '/images/x/y',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
})
