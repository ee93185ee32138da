import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { importReportSchema } from '#lib/imports/report.ts'

const EXECUTABLE = resolve('bin/gaoshi.mjs')

/** Runs the command line on the database and files of the server under test. */
const importPage = async (file: string, ...options: string[]) => {
  const args = [EXECUTABLE, 'import', file, '--column', 'safety', '--json', ...options]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: process.env })
  return importReportSchema.parse(JSON.parse(stdout)).files[0]
}

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
  // The page that was not there may be kept for as long as pages are.
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 25_000 }).toBe(200)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('navigation', { name: '当前位置' })).toContainText('校园安全')
  await expect(page.getByRole('main')).toContainText('信息来源 临江消防网')
  await expect(page.locator('.body')).toContainText('印发《中小学消防演练实施方案》')
  await expect(page.locator('.body')).not.toContainText('打印')
  expect(await page.content()).not.toContain('乐鱼')
  expect((await request.get(address)).headers()['x-nextjs-cache']).toBe('HIT')
})
