import { expect, type Page } from '@playwright/test'
import { test } from '../test.ts'

const openNotice = async (page: Page): Promise<string> => {
  await page.goto('/columns/policies')
  await page.locator('main li a:has(time)').first().click()
  await expect(page.locator('.body')).toBeVisible()
  return page.url()
}

const unfold = (page: Page) => page.locator('summary', { hasText: '分享' }).click()

test('the address of a notice is copied, and said to be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const url = await openNotice(page)
  await unfold(page)
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden()
})

test('where the clipboard is out of reach the older way is taken', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) })
  })
  const url = await openNotice(page)
  await unfold(page)
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
})

test('the device’s own sharing is offered where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (what: object) => Object.assign(window, { shared: what }),
    })
  })
  const url = await openNotice(page)
  await unfold(page)
  await page.getByRole('button', { name: '分享给…' }).click()
  const shared = await page.evaluate(() => (window as unknown as { shared: unknown }).shared)
  expect(shared).toEqual({ title: await page.title(), url })
})

test('on paper stand the address, its code and the day, and no tool', async ({ page }) => {
  const url = await openNotice(page)
  await unfold(page)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText(`网址：${url}`)).toBeVisible()
  await expect(page.getByText(/^打印日期：\d{4}\/\d+\/\d+$/)).toBeVisible()
  await expect(page.locator('.print-code')).toBeVisible()
  for (const unprinted of ['.share', '#tools', '#player', 'footer', 'nav'])
    for (const each of await page.locator(unprinted).all()) await expect(each).toBeHidden()
})

test('paper is white, whatever a reader chose for the screen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('reading', '{"contrast":"yellow","elder":"on"}'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await openNotice(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('.body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('html')).toHaveCSS('font-size', /^14\.66/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('sharing unfolds, with the address and its code', async ({ page }) => {
    const url = await openNotice(page)
    await unfold(page)
    await expect(page.getByRole('img', { name: '本页地址的二维码' })).toBeVisible()
    await expect(page.locator('.share-panel').getByText(url)).toBeVisible()
    await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden()
  })
})
