import { expect } from '@playwright/test'
import { COLOURS, violationsOn } from './accessibility.ts'
import { openMenu } from './menu.ts'
import { pageTypes } from './pages.ts'
import { test } from './test.ts'

test('axe finds nothing on any type of page, in light and in dark', async ({ page }) => {
  test.setTimeout(240_000)
  for (const [type, address] of Object.entries(await pageTypes(page))) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address)
    expect.soft(await violationsOn(page), type).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violationsOn(page, COLOURS), `${type}, dark`).toEqual([])
  }
})

test('axe finds nothing on what can be opened', async ({ page }) => {
  await page.goto('/')
  await openMenu(page)
  expect(await violationsOn(page)).toEqual([])
  await page.goto('/columns/policies')
  await page.locator('main li a:has(time)').first().click()
  await page.getByRole('button', { name: '无障碍' }).click()
  await page.locator('summary', { hasText: '分享' }).click()
  await page.getByRole('button', { name: '朗读本页' }).click()
  expect(await violationsOn(page)).toEqual([])
})

test('the first Tab reaches a link that skips to the content', async ({ page }) => {
  await page.goto('/columns/notices')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the menu opens and leads on by keyboard alone', async ({ page }) => {
  await page.goto('/')
  if (await page.locator('.menu-button').isVisible()) {
    await page.locator('#menu').focus()
    await page.keyboard.press('Space')
  }
  const link = page
    .getByRole('navigation', { name: '栏目导航' })
    .getByRole('link', { name: '通知公告', exact: true })
  await link.focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '招生考试', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('招生考试')
})
