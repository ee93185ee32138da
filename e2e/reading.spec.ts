import { expect, type Locator, type Page } from '@playwright/test'
import { openMenu } from './menu.ts'
import { test } from './test.ts'

const NEIGHBOURS = '本栏目前后文章'

const rowsOf = (page: Page) => page.locator('main li a:has(time)')

const textOf = async (locator: Locator) => ((await locator.textContent()) ?? '').trim()

test('a reader goes from the home page to a column, a notice, the next one, and prints it', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveTitle('临澜市教育局')
  await openMenu(page)
  const columns = page.getByRole('navigation', { name: '栏目导航' })
  await columns.getByRole('link', { name: '通知公告', exact: true }).click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('通知公告')

  const row = rowsOf(page).nth(2)
  const shown = await textOf(row.locator('span').first())
  await row.click()
  expect(shown).toContain(await textOf(title))
  const place = page.getByRole('navigation', { name: '当前位置' }).getByRole('link')
  await expect(place.first()).toHaveText('首页')
  await expect(place.last()).toHaveAttribute('href', /^\/columns\//)
  await expect(page.getByRole('main')).toContainText('发布日期')

  const next = page.getByRole('navigation', { name: NEIGHBOURS }).getByRole('link').last()
  const nextTitle = await textOf(next.locator('span').last())
  await next.click()
  await expect(title).toHaveText(nextTitle)

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(title).toBeVisible()
  await expect(page.getByText('本页内容以网站发布为准')).toBeVisible()
  await expect(page.getByText(`网址：${page.url()}`)).toBeVisible()
})

test('a list has pages with addresses of their own, and an archive by month', async ({ page }) => {
  await page.goto('/columns/notices')
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(/\/columns\/notices\/2$/)
  const current = page.getByRole('navigation', { name: '分页' }).getByText('2', { exact: true })
  await expect(current).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: '按月归档' }).click()
  const month = page.getByRole('main').getByRole('link').filter({ hasText: '月' }).last()
  const name = await textOf(month.locator('span').first())
  await month.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(rowsOf(page).first()).toBeVisible()
})

test('the type size that a reader chose holds on the next page', async ({ page }) => {
  await page.goto('/columns/news')
  await rowsOf(page).first().click()
  const size = () =>
    page.locator('.body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  const medium = await size()
  const large = page.getByRole('button', { name: '大', exact: true })
  await large.click()
  expect(await size()).toBeGreaterThan(medium)
  await page.getByRole('navigation', { name: NEIGHBOURS }).getByRole('link').first().click()
  await expect(large).toHaveAttribute('aria-pressed', 'true')
  expect(await size()).toBeGreaterThan(medium)
})

test('关闭 leads to the column, or closes a window that the site opened', async ({ page, context }) => {
  await page.goto('/columns/news')
  await rowsOf(page).first().click()
  const address = page.url()
  const column = page.getByRole('navigation', { name: '当前位置' }).getByRole('link').last()
  const list = (await column.getAttribute('href')) ?? ''
  await page.getByRole('link', { name: '关闭' }).click()
  await expect(page).toHaveURL(list)

  const opening = context.waitForEvent('page')
  await page.evaluate((url) => void window.open(url), address)
  const opened = await opening
  // Before its script is there, the link leads to the column, as it does without scripts.
  await opened.waitForLoadState()
  const closed = opened.waitForEvent('close')
  const close = opened.getByRole('link', { name: '关闭' })
  // The window may be gone before it is said that the click was made.
  await close.click().catch(() => undefined)
  await closed
})

test('English stands under /en, with English around it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await rowsOf(page).first().click()
  await expect(page).toHaveURL(/\/en\/notices\/\d+$/)
  await expect(page.getByRole('main')).toContainText('Published')
})

test('a column that is a single page shows it', async ({ page }) => {
  await page.goto('/columns/about')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机构概况')
  expect((await textOf(page.locator('.body'))).length).toBeGreaterThan(100)
})

test('a column that is a link leads elsewhere', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('nav a', { hasText: '办事大厅' })).toHaveAttribute('href', /^https:\/\//)
  await page.goto('/columns/services')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个页面')
})
