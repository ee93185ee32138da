import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, type Page } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { pageTypes } from '../pages.ts'
import { test } from '../test.ts'

let plain: ChildProcess
let address: string

test.beforeAll(async () => {
  plain = spawn(process.execPath, ['bench/pages/plainNext.ts', '0', 'fresh'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...JSON.parse(process.env.E2E_SETTINGS ?? '{}') },
  })
  const lines = createInterface({ input: plain.stdout as NodeJS.ReadableStream })
  for await (const line of lines) {
    if (!line.startsWith('http://')) continue
    address = line
    return
  }
})
test.afterAll(async () => {
  plain.stdin?.end()
  await once(plain, 'exit')
})

test('every type of page looks as Next.js rendered it', async ({ page }) => {
  test.setTimeout(480_000)
  // How often a notice was viewed is told by our server alone.
  await page.route('**/api/v1/views/**', (route) => route.abort())
  for (const [type, path] of Object.entries(await pageTypes(page))) {
    // Next.js has nothing to show where there is no page.
    if (type === 'not found') continue
    const inside = path.startsWith('/en') ? path : `/zh${path === '/' ? '' : path}`
    // Another test may publish something between the two shots.
    await expect
      .poll(() => differenceBetween(page, `${address}${inside}`, path), { message: type, timeout: 20_000 })
      .toBeLessThan(0.001)
  }
})

/** Share of the pixels in which two pages differ; 1 where one of them is longer. */
const differenceBetween = async (page: Page, one: string, other: string): Promise<number> => {
  const before = await shot(page, one)
  const after = await shot(page, other)
  const { width, height } = before
  if (after.width !== width || after.height !== height) return 1
  return pixelmatch(before.data, after.data, undefined, width, height, { threshold: 0.1 }) / (width * height)
}

const shot = async (page: Page, url: string): Promise<PNG> => {
  await page.goto(url, { waitUntil: 'networkidle' })
  return PNG.sync.read(await page.screenshot({ fullPage: true, animations: 'disabled', scale: 'css' }))
}
