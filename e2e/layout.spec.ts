import { expect } from '@playwright/test'
import { pageTypes } from './pages.ts'
import { test } from './test.ts'

test('no type of page scrolls sideways, shifts while it loads, or complains to the console', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const types = await pageTypes(page)
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself reports the status of a page that is not there, or gone.
    if (!/status of (?:404|410)/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  await page.addInitScript(() => {
    const kept = window as unknown as { shift: number }
    kept.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const [type, address] of Object.entries(types)) {
    await page.goto(address, { waitUntil: 'networkidle' })
    const { width, screen, shift } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      screen: window.innerWidth,
      shift: (window as unknown as { shift: number }).shift,
    }))
    expect.soft(width, `${type} is as wide as the screen`).toBeLessThanOrEqual(screen)
    expect.soft(shift, `${type} does not shift`).toBeLessThan(0.01)
  }
  expect(complaints).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every page is whole, and leads on', async ({ page }) => {
    await page.goto('/')
    const menu = page.locator('.menu-button')
    if (await menu.isVisible()) await menu.click()
    await page
      .getByRole('navigation', { name: '栏目导航' })
      .getByRole('link', { name: '通知公告', exact: true })
      .click()
    await page.locator('main li a:has(time)').first().click()
    await expect(page.locator('.body')).toBeVisible()
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
    await page.getByRole('link', { name: '关闭' }).click()
    await expect(page).toHaveURL(/\/columns\//)
    await page.goto('/nothing-here')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个页面')
  })
})
