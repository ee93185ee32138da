import { expect } from '@playwright/test'
import { rearrangeNotice } from '#lib/review/rearrange.ts'
import { saveNotice } from '#lib/review/save.ts'
import { expectWhole } from '../accessibility.ts'
import { bar, box, row } from '../deskList.ts'
import { newOffice } from '../office.ts'
import { asProgram } from '../people.ts'
import { test } from '../test.ts'

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
