import { expect, type Page } from '@playwright/test'
import { violationsOn } from './accessibility.ts'
import { test } from './test.ts'

const field = (page: Page) => page.getByRole('searchbox').or(page.getByRole('combobox'))
const results = (page: Page) => page.getByRole('main').locator('li:has(h2)')

/** Goes to where a search is typed: the field above every page, on a phone the page behind the link. */
const goToSearch = async (page: Page) => {
  await page.goto('/')
  const link = page.getByRole('link', { name: '搜索', exact: true })
  if (await link.isVisible()) await link.click()
  await expect(field(page)).toBeVisible()
}

test('a reader finds notices from any page, narrows them down and orders them', async ({ page }) => {
  await goToSearch(page)
  await field(page).fill('食堂')
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(field(page)).toHaveValue('食堂')
  await expect(results(page).first().locator('mark').first()).toHaveText('食堂')
  const all = await results(page).count()

  const narrow = page.getByRole('navigation', { name: '缩小范围' })
  await narrow.getByRole('link', { name: /招标采购/ }).click()
  await expect(page).toHaveURL(/column=tenders/)
  await expect(results(page).first()).toContainText('招标采购')
  expect(await results(page).count()).toBeLessThan(all)
  await narrow.getByRole('link', { name: /招标采购/ }).click()
  await expect(results(page)).toHaveCount(all)

  await page.getByRole('link', { name: '按发布时间' }).click()
  await expect(page).toHaveURL(/sort=date/)
  const days = await results(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(days).toEqual([...days].sort().reverse())
})

test('what was typed stands in the field and nowhere else, and the page is for no index', async ({
  page,
}) => {
  const answer = await page.goto('/search?q=%E9%A3%9F%E5%A0%82%E6%97%A0%E6%AD%A4%E5%93%81%E7%89%8C')
  expect(answer?.headers()['x-robots-tag']).toBe('noindex')
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  await expect(page).toHaveTitle('搜索 - 临澜市教育局')
  await expect(field(page)).toHaveValue('食堂无此品牌')
  expect(await page.locator('head').innerHTML()).not.toContain('无此品牌')
  expect(await page.locator('body').textContent()).not.toContain('无此品牌')
})

test('where nothing is found it says what may help', async ({ page }) => {
  await page.goto('/search?q=qzxjvwk&column=tenders')
  await expect(page.getByRole('heading', { name: '没有找到符合的内容' })).toBeVisible()
  await expect(page.getByRole('link', { name: '在全部栏目和年份中查找' })).toHaveAttribute(
    'href',
    '/search?q=qzxjvwk',
  )
  await page.getByRole('link', { name: '在英文内容中查找' }).click()
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toHaveValue('qzxjvwk')
})

test('titles are offered while somebody types, and chosen by the keyboard', async ({ page }) => {
  await page.goto('/search')
  await field(page).pressSequentially('消防')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('消防')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await field(page).pressSequentially('疏散')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('option', { selected: true })
  const title = (await chosen.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the search works', async ({ page }) => {
    await page.goto('/search')
    await field(page).fill('消防')
    await page.keyboard.press('Enter')
    await expect(results(page).first()).toContainText('消防')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on results and on what is offered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const address of [
      '/search',
      '/search?q=%E5%AD%A6%E6%A0%A1',
      '/search?q=qzxjvwk',
      '/en/search?q=school',
    ]) {
      await page.goto(address)
      expect.soft(await violationsOn(page), address).toEqual([])
    }
    await field(page).fill('school')
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
  })
}
