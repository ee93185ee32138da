import { expect, type Page, test } from '@playwright/test'
import { rearrangeNotice } from '#lib/review/rearrange.ts'
import { saveNotice } from '#lib/review/save.ts'
import { expectWhole } from '../accessibility.ts'
import { newOffice } from '../office.ts'
import { asProgram } from '../people.ts'

const rows = (page: Page) => page.locator('tbody').getByRole('row')
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })
const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `选中《${title}》` })
const chip = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '状态' }).getByRole('link', { name, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: '批量操作' })
/** None while the browser goes from one page to another. */
const titles = (page: Page) =>
  page
    .locator('td.list-title a')
    .allTextContents()
    .catch(() => [])

test('what is searched, filtered and sorted stands in the address, and the browser leads back to it', async ({
  browser,
}) => {
  const office = await newOffice(browser)
  await office.write(['乙、校车线路', '甲、食堂招标', '丙、校车安全 Bus'], 'draft')
  await office.write(['丁、校车公示'], 'in_review')
  const { page } = await office.open(['writer'])
  await page.goto('/desk/notices')
  await expect(page.getByText('共 4 条')).toBeVisible()
  await page.getByRole('searchbox').fill('校车')
  await expect(page.getByText('共 3 条')).toBeVisible()
  await expect(page).toHaveURL(/title=%E6%A0%A1%E8%BD%A6$/)
  await page.getByRole('searchbox').fill('bUS 车')
  await expect(page.getByText('共 1 条')).toBeVisible()
  await page.getByRole('searchbox').fill('校车')
  await expect(page.getByText('共 3 条')).toBeVisible()
  await chip(page, '草稿').click()
  await expect(page.getByText('共 2 条')).toBeVisible()
  await expect(chip(page, '草稿')).toHaveAttribute('aria-current', 'true')
  await page.getByText('更多筛选').click()
  await page.getByLabel('排序').selectOption('标题降序')
  await expect.poll(() => titles(page)).toEqual(['乙、校车线路', '丙、校车安全 Bus'])
  await page.getByLabel('排序').selectOption('标题升序')
  await expect.poll(() => titles(page)).toEqual(['丙、校车安全 Bus', '乙、校车线路'])

  await page.reload()
  expect(await titles(page)).toEqual(['丙、校车安全 Bus', '乙、校车线路'])
  await expect(page.getByRole('searchbox')).toHaveValue('校车')
  await page.getByRole('link', { name: '丙、校车安全 Bus' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('丙、校车安全 Bus')
  await page.goBack()
  await expect.poll(() => titles(page)).toEqual(['丙、校车安全 Bus', '乙、校车线路'])
  await page.goBack()
  await expect.poll(() => titles(page)).toEqual(['乙、校车线路', '丙、校车安全 Bus'])
  await page.goBack()
  await page.goBack()
  await expect(page.getByText('共 3 条')).toBeVisible()
  await expect(chip(page, '全部')).toHaveAttribute('aria-current', 'true')
  await page.goForward()
  await expect(page.getByText('共 2 条')).toBeVisible()

  await page.getByRole('searchbox').fill('没有这个词')
  await expect(page.getByText('没有符合条件的通知。')).toBeVisible()
  await page.getByRole('link', { name: '清除筛选' }).click()
  await expect(page.getByText('共 4 条')).toBeVisible()
})

test('goes on page by page, and says so where it cannot, with a way to try again', async ({ browser }) => {
  test.setTimeout(60_000)
  const office = await newOffice(browser)
  await office.write(
    Array.from({ length: 53 }, (_, number) => `第 ${String(number).padStart(2, '0')} 篇`),
    'draft',
  )
  const { page } = await office.open(['writer'])
  await page.goto('/desk/notices?sort=title&order=asc')
  await expect(rows(page)).toHaveCount(50)
  await page.getByRole('link', { name: '下一页' }).click()
  await expect.poll(() => titles(page)).toEqual(['第 50 篇', '第 51 篇', '第 52 篇'])
  await page.reload()
  expect(await titles(page)).toEqual(['第 50 篇', '第 51 篇', '第 52 篇'])
  await page.getByRole('link', { name: '上一页' }).click()
  await expect(row(page, '第 49 篇')).toBeVisible()

  await page.route('/api/desk/notices*', (route) => route.abort())
  await page.getByRole('searchbox').fill('第 51')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('网络断开了', { timeout: 20_000 })
  await expect(row(page, '第 49 篇')).toBeVisible()
  await page.unroute('/api/desk/notices*')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect.poll(() => titles(page)).toEqual(['第 51 篇'])
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
})

test('everything can be selected by keyboard alone, and in a row by shift', async ({ browser }) => {
  const office = await newOffice(browser)
  await office.write(['四', '三', '二', '一'], 'draft')
  const { page } = await office.open(['writer'])
  await page.goto('/desk/notices?sort=number')
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  // The keys are heard once the screen has its scripts.
  await expect(async () => {
    await press('/')
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await box(page, '一').focus()
  await press('Space', 'ArrowDown', 'ArrowDown')
  await expect(box(page, '三')).toBeFocused()
  await expect(bar(page)).toContainText('已选 1 条')
  await press('Shift+ArrowDown')
  await expect(bar(page)).toContainText('已选 3 条')
  await press('Shift+ArrowUp')
  await expect(box(page, '四')).not.toBeChecked()
  await press('Control+a')
  await expect(bar(page)).toContainText('已选 4 条')
  await press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await box(page, '一').click()
  await box(page, '三').click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('已选 3 条')
  await expect(box(page, '四')).not.toBeChecked()
  await box(page, '二').focus()
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('二')
})

test('publishes several; the one that was changed meanwhile is left, said so, and done at the next attempt', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(60_000)
  const office = await newOffice(browser)
  const [one = 0, two = 0, three = 0] = await office.write(['放假一', '放假二', '放假三'], 'approved')
  await office.write(['还是草稿'], 'draft')
  const { page } = await office.open(['publisher'])
  await page.goto('/desk/notices')
  await page.getByRole('checkbox', { name: '选中这一页' }).check()
  // Only what can be published is; who else arranges one of them at this moment makes what is on the screen old.
  await asProgram((ctx) => rearrangeNotice(ctx, { id: two, pinnedUntil: new Date(Date.now() + 86_400_000) }))
  await bar(page).getByRole('button', { name: '发布 3', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '发布：3 条' })
  await expect(dialog).toContainText('另外 1 条')
  await dialog.getByRole('button', { name: '发布', exact: true }).click()

  const report = page.getByRole('region', { name: '发布：2 条完成，1 条没有完成' })
  await expect(report.getByRole('listitem').first()).toContainText('放假二')
  await expect(report.getByRole('listitem').first()).toContainText('已被别人修改')
  await expect(report.getByRole('link', { name: '放假三' })).toHaveAttribute('href', `/desk/notices/${three}`)
  // What readers see holds at the moment that it is said.
  for (const id of [one, three]) expect((await reader.goto(`/notices/${id}`))?.status()).toBe(200)
  expect((await reader.goto(`/notices/${two}`))?.status()).toBe(404)
  await expect(row(page, '放假一')).toContainText('已发布')
  await expect(row(page, '放假二')).toContainText('已通过')
  await expect(bar(page)).toContainText('已选 1 条')

  await bar(page).getByRole('button', { name: '发布 1', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '发布了 1 条' })).toBeVisible()
  await expect(report).toHaveCount(0)
  expect((await reader.goto(`/notices/${two}`))?.status()).toBe(200)
})

test('whoever leaves while several are being done is asked first', async ({ browser }) => {
  const office = await newOffice(browser)
  const { page, id } = await office.open(['writer'])
  await office.write(['在途一', '在途二'], 'draft', id)
  await page.goto('/desk/notices')
  await page.getByRole('checkbox', { name: '选中这一页' }).check()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/desk/notices', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await bar(page).getByRole('button', { name: '送审 2' }).click()
  await expect(bar(page).getByRole('progressbar')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  // It comes back when the question was answered.
  const leaving = page.evaluate(() => window.location.assign('/desk'))
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  release()
  await expect(row(page, '在途一')).toContainText('审核中')
  await expect(bar(page)).toHaveCount(0)
  // Afterwards nobody is held.
  await page.reload()
  await expect(row(page, '在途二')).toContainText('审核中')
})

test('what was submitted together is taken back together', async ({ browser }) => {
  const office = await newOffice(browser)
  const { page, id } = await office.open(['writer'])
  await office.write(['送一', '送二'], 'draft', id)
  await page.goto('/desk/notices')
  await page.getByRole('checkbox', { name: '选中这一页' }).check()
  await bar(page).getByRole('button', { name: '送审 2' }).click()
  await expect(row(page, '送一')).toContainText('审核中')
  await expect(row(page, '送二')).toContainText('审核中')
  await expect(bar(page)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row(page, '送一')).toContainText('已退回')
  await expect(row(page, '送二')).toContainText('已退回')
  await expect(page.getByText('已撤销 2 条')).toBeVisible()
})

test('is moved to another column and pinned, and both are taken back', async ({ browser }) => {
  const office = await newOffice(browser)
  const [id = 0] = await office.write(['移动的'], 'draft')
  const { page } = await office.open(['writer'])
  await page.goto('/desk/notices')
  await box(page, '移动的').check()
  await bar(page).getByRole('button', { name: '置顶… 1' }).click()
  await page.getByLabel('置顶到').fill('2030-01-01T08:00')
  await page.getByRole('dialog').getByRole('button', { name: '置顶' }).click()
  await expect(row(page, '移动的')).toContainText('置顶到 2030-01-01 08:00')
  // Somebody else changes it before it is taken back: theirs stays.
  await asProgram((ctx) => saveNotice(ctx, { id, content: { title: '移动的', bodyHtml: '<p>别人的</p>' } }))
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('有 1 条没能撤销')).toBeVisible()
  await expect(row(page, '移动的')).toContainText('置顶到 2030-01-01 08:00')
  await box(page, '移动的').check()
  await bar(page).getByRole('button', { name: '取消置顶 1' }).click()
  await expect(row(page, '移动的')).not.toContainText('置顶到')
})

test('what is about to become of a notice is shown at once, and rolls back where the server does not answer', async ({
  browser,
}) => {
  const office = await newOffice(browser)
  await office.write(['没送到'], 'draft')
  const { page } = await office.open(['writer'])
  await page.goto('/desk/notices')
  await box(page, '没送到').check()
  let fail: () => void = () => undefined
  const failing = new Promise<void>((resolve) => {
    fail = resolve
  })
  await page.route('/desk/notices', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await failing
    return route.abort()
  })
  await bar(page).getByRole('button', { name: '送审 1' }).click()
  await expect(row(page, '没送到')).toContainText('送审中…')
  await expect(row(page, '没送到')).not.toContainText('草稿')
  fail()
  await expect(row(page, '没送到')).toContainText('草稿')
  await expect(row(page, '没送到')).toContainText('没有得到服务器的回答')
  await expect(page.getByRole('region', { name: '送审：0 条完成，1 条没有完成' })).toBeVisible()
  await expect(box(page, '没送到')).toBeChecked()
  await page.unroute('/desk/notices')
  await bar(page).getByRole('button', { name: '送审 1' }).click()
  await expect(row(page, '没送到')).toContainText('审核中')
})

test('what waits is counted, and can be passed on right there', async ({ browser }) => {
  const office = await newOffice(browser)
  await office.write(['等审一', '等审二'], 'in_review')
  const { page } = await office.open(['reviewer', 'publisher'])
  const group = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
  await expect(group('等您审核').getByRole('heading')).toHaveText('等您审核2')
  const waiting = page.getByText('2 件等您处理')
  await expect(waiting).toHaveCount(2)
  await group('等您审核').getByRole('button', { name: '审核通过 等审一' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '审核通过', exact: true }).click()
  await expect(group('等您发布')).toContainText('等审一')
  await expect(group('等您审核').getByRole('heading')).toHaveText('等您审核1')
  await group('等您发布').getByRole('button', { name: '发布 等审一' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(group('等您发布')).toHaveCount(0)
  await expect(page.getByText('1 件等您处理').first()).toBeAttached()
})

for (const [lang, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing while several are selected, asked about and refused, in ${lang} and ${colorScheme}`, {
    tag: '@phone',
  }, async ({ browser }) => {
    test.setTimeout(60_000)
    const office = await newOffice(browser)
    const person = await office.open(['writer', 'reviewer', 'publisher'], lang)
    const { page } = person
    await page.emulateMedia({ colorScheme })
    await office.write(['很长的标题'.repeat(30), 'x'.repeat(190)], 'draft', person.id)
    await office.write(['等审'], 'in_review')
    const [, stale = 0] = await office.write(['已通过', '已改'], 'approved')
    const check = (what: string) => expectWhole(page, what)
    await page.goto('/desk')
    await check('what waits')
    await page.goto('/desk/notices')
    await page.locator('details.list-filters summary').click()
    await page.locator('thead').getByRole('checkbox').check()
    await check('a selection')
    await asProgram((ctx) =>
      rearrangeNotice(ctx, { id: stale, pinnedUntil: new Date(Date.now() + 86_400_000) }),
    )
    await page
      .locator('.bulk-button')
      .filter({ hasText: lang === 'zh' ? /^发布/ : /^Publish/ })
      .click()
    await check('a question')
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await expect(page.locator('.bulk-report')).toBeVisible()
    await check('a report')
  })
}
