import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { importReportSchema } from '#lib/imports/report.ts'
import { gaoshi } from '../cli.ts'
import { withoutDatabase } from '../database.ts'
import { test } from '../test.ts'

const importPage = async (file: string, ...options: string[]) => {
  const report = await gaoshi('import', file, '--column', 'safety', '--json', ...options)
  return importReportSchema.parse(JSON.parse(report)).files[0]
}

// One after the other: what is published beside a page has it made anew, for which the database has to be there.
test.describe.configure({ mode: 'default' })

test('a poisoned page goes from file to quarantine to readers', async ({ page, request }, testInfo) => {
  const title = `我市开展校园消防安全演练活动(第${randomInt(1e9)}期)`
  const file = testInfo.outputPath('page.txt')
  await writeFile(
    file,
    [
      '当前位置: 首页 >乐鱼网页版登录入口 >乐鱼网页版登录入口',
      title,
      '11月9日,市教育局印发《乐鱼(中国)中小学消防演练实施方案》,要求各校在月底前完成演练。',
      '演练结束后,各校要把照片和总结交到校园安全科。',
      '信息来源:临江消防网',
      '关闭 打印',
      '上一篇: 没有了',
    ].join('\n'),
  )
  const quarantined = await importPage(file)
  expect(quarantined).toMatchObject({ state: 'quarantined' })
  expect(quarantined?.findings).toHaveLength(3)
  const address = `/notices/${quarantined?.noticeId}`
  expect((await request.get(address)).status()).toBe(404)

  expect(await importPage(file, '--mend', '--publish')).toMatchObject({ state: 'published' })
  // Nobody waits until the page that was not there is forgotten.
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 3_000 }).toBe(200)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('navigation', { name: '当前位置' })).toContainText('校园安全')
  await expect(page.getByRole('main')).toContainText('信息来源 临江消防网')
  await expect(page.locator('.body')).toContainText('印发《中小学消防演练实施方案》')
  await expect(page.locator('.body')).not.toContainText('打印')
  expect(await page.content()).not.toContain('乐鱼')
  await withoutDatabase(async () => {
    expect((await request.get(address, { timeout: 5_000 })).status()).toBe(200)
  })
})

test('a withdrawn notice answers 410 at once, says why, and leaves its list', async ({
  page,
  request,
}, testInfo) => {
  const title = `关于调整食堂开放时间的通知(第${randomInt(1e9)}号)`
  const file = testInfo.outputPath('page.txt')
  await writeFile(
    file,
    ['当前位置: 首页 > 校园安全', title, '各学校食堂从下周起调整开放时间。', '请提前告知家长。'].join('\n'),
  )
  const imported = await importPage(file, '--publish')
  const address = `/notices/${imported?.noticeId}`
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 3_000 }).toBe(200)
  await expect
    .poll(async () => (await request.get('/columns/safety')).text(), { timeout: 3_000 })
    .toContain(title)
  await gaoshi('withdraw', String(imported?.noticeId), '--reason', '时间有误,以新通知为准')
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 3_000 }).toBe(410)
  const response = await page.goto(address)
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这条通知已撤回')
  await expect(page.getByRole('main')).toContainText('时间有误')
  expect(await page.content()).not.toContain(title)
  expect(await (await request.get('/columns/safety')).text()).not.toContain(title)
})
