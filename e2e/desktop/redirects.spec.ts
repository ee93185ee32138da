import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { signedIn } from '../people.ts'
import { test } from '../test.ts'

const name = () => `r${randomUUID().slice(0, 8)}`

test('an address that readers miss becomes a redirect, which is tried, changed, removed and brought back', async ({
  browser,
  request,
}) => {
  test.setTimeout(90_000)
  const { page } = await signedIn(browser, ['publisher'])
  const old = `/${name()}/show.asp?id=12`
  const answer = async () => {
    const response = await request.get(`${old}&from=timeline`, { maxRedirects: 0 })
    return [response.status(), new URL(response.headers().location ?? 'x:', 'http://x').pathname]
  }
  expect((await answer())[0]).toBe(404)
  // Misses are written down together, every ten seconds.
  await expect
    .poll(
      async () => {
        await page.goto(`/desk/redirects/missing?q=${encodeURIComponent(old)}`)
        return page.getByRole('listitem').filter({ hasText: old }).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await page.getByRole('button', { name: `为 ${old} 设跳转` }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('原地址')).toHaveValue(old)
  await dialog.getByLabel('新地址').fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('新地址不对')
  await dialog.getByLabel('新地址').fill('/columns/news')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存，通向 /columns/news。')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: old })).toHaveCount(0)
  expect(await answer()).toEqual([301, '/columns/news'])

  await page.goto(`/desk/redirects?q=${encodeURIComponent(old)}`)
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: old })
  const choose = async (item: string) => {
    await row.getByLabel(`${old} 的操作`).click()
    await row.getByRole('button', { name: item, exact: true }).click()
  }
  await choose('测试')
  await expect(dialog.getByText('这里有页面，读者可以打开。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await choose('修改跳转')
  await dialog.getByLabel('新地址').fill('/en')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row).toContainText('/en')
  expect(await answer()).toEqual([301, '/en'])
  await choose('删除')
  await expect(row).toHaveCount(0)
  await expect.poll(async () => (await answer())[0]).toBe(404)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row).toHaveCount(1)
  expect(await answer()).toEqual([301, '/en'])
})

test('a table is shown line by line before it is taken in', async ({ browser, request }) => {
  test.setTimeout(60_000)
  const { page } = await signedIn(browser, ['administrator'])
  const [first, second] = [name(), name()]
  await page.goto('/desk/redirects')
  await page.getByRole('button', { name: '导入表格' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (text: string) =>
    dialog
      .getByLabel('选择文件')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose(`原地址,新地址\n/${first}/*.htm,/notices/$1\n/,/x\n`)
  await expect(dialog.getByRole('status').first()).toHaveText('1 行有问题、新增 1 条')
  await expect(dialog.getByRole('row').filter({ hasText: '这个地址由系统使用' })).toContainText('3')
  await expect(dialog.getByRole('button', { name: /^导入这/ })).toBeDisabled()
  await choose(`原地址,新地址\n/${first}/*.htm,/notices/$1\n/${second},/${first}/1.htm\n`)
  await expect(dialog.getByRole('status').first()).toHaveText('新增 2 条')
  await dialog.getByRole('button', { name: '导入这 2 行' }).click()
  await expect(page.getByText('已导入：新增 2 条，修改 0 条，不变 0 条。')).toBeVisible()
  const response = await request.get(`/${second}`, { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([
    301,
    expect.stringMatching(/\/notices\/1$/),
  ])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ])
  expect(await download.path()).toBeTruthy()
})

test('an engine that is not configured says how it is turned on', async ({ browser }) => {
  const { page } = await signedIn(browser, ['publisher'])
  await page.goto('/desk/redirects/pushes')
  await expect(page.getByText('BAIDU_PUSH_TOKEN')).toBeVisible()
  await expect(page.getByText('INDEXNOW_KEY')).toBeVisible()
})

test('the place is for publishers and administrators of the whole site', async ({ browser }) => {
  const { page } = await signedIn(browser, ['writer'])
  await expect(page.getByRole('link', { name: '收录与地址' })).toHaveCount(0)
  for (const path of ['', '/missing', '/pushes'])
    expect((await page.goto(`/desk/redirects${path}`))?.status()).toBe(404)
})
