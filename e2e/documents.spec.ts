import { expect } from '@playwright/test'
import { Parser } from 'htmlparser2'
import { plantIntoRow } from './database.ts'
import { pageTypes } from './pages.ts'
import { test } from './test.ts'

/** What stands in a document that a page for readers must not have. */
const troublesIn = (html: string): string[] => {
  const troubles: string[] = []
  let words = 0
  let inScript = false
  const parser = new Parser({
    onopentag: (name, { src, type, style, ...others }) => {
      inScript = name === 'script'
      if (inScript && src === undefined && type !== 'application/ld+json') troubles.push('inline script')
      if (inScript && src !== undefined && !src.startsWith('/reader/')) troubles.push(`script ${src}`)
      if (name === 'style' || style !== undefined) troubles.push('inline style')
      if (name === 'template' || name === 'iframe' || name === 'object') troubles.push(name)
      if (name === 'link' && others.as === 'script') troubles.push('preload of a script')
      for (const attribute of Object.keys(others)) if (/^on/.test(attribute)) troubles.push(attribute)
    },
    ontext: (text) => {
      if (!inScript) words += text.trim().length
    },
    oncomment: (text) => {
      if (/^\$[?!~]/.test(text)) troubles.push('part that waits for scripts')
    },
  })
  parser.end(html)
  if (words < 100) troubles.push('hardly any words')
  return troubles
}

test('every type of page is a document: no framework, nothing inline, nothing that waits', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  for (const [type, address] of Object.entries(await pageTypes(page))) {
    const response = await request.get(address, { headers: { 'accept-encoding': 'br' } })
    expect.soft(troublesIn(await response.text()), type).toEqual([])
  }
  expect(troublesIn('<p style="x">a</p><script>1</script><!--$?-->')).toHaveLength(4)
})

test('a notice weighs at most 20 KB without its images, with the scripts it has', async ({ page }) => {
  await page.goto('/columns/exams')
  await page.locator('main li a:has(time)').first().click()
  const weights = new Map<string, number>()
  page.on('requestfinished', async (request) => {
    if (['image', 'other'].includes(request.resourceType())) return
    weights.set(request.url(), (await request.sizes()).responseBodySize)
  })
  await page.reload({ waitUntil: 'networkidle' })
  const all = [...weights.values()].reduce((sum, size) => sum + size, 0)
  expect(weights.size).toBeGreaterThanOrEqual(4)
  expect(all, JSON.stringify(Object.fromEntries(weights))).toBeLessThanOrEqual(20 * 1024)
  expect([...weights.keys()].filter((url) => url.endsWith('.js') && !url.includes('/reader/'))).toEqual([])
})

test('what somebody plants into a document does not run', async ({ page }) => {
  await page.route('/columns/news', async (route) => {
    const response = await route.fetch()
    const planted = '<script>document.title = "planted"</script><img src="x" onerror="document.title = 1">'
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${planted}</main>`) })
  })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto('/columns/news', { waitUntil: 'networkidle' })
  expect(await page.title()).not.toBe('planted')
  expect(refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2)
})

test('what somebody plants into the database does not run', async ({ page }) => {
  await page.goto('/columns/teachers')
  await page.locator('main li a:has(time)').last().click()
  await expect(page.locator('.body')).toBeVisible()
  const id = Number(/\d+$/.exec(page.url())?.[0])
  await plantIntoRow(
    id,
    '<p>planted words</p><script>document.title = "planted"</script><img src="x" onerror="document.title = `planted`"><a href="javascript:alert(1)">x</a>',
  )
  await expect.poll(async () => (await page.request.get(page.url())).text()).toContain('planted words')
  const html = await (await page.request.get(page.url())).text()
  expect(troublesIn(html)).toEqual([])
  expect(html).not.toContain('javascript:alert')
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.title()).not.toBe('planted')
})
