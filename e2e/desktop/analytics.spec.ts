import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { panel } from '../desk.ts'
import { asProgram, signedIn } from '../people.ts'
import { test } from '../test.ts'

/** On that day nobody else is counted, and the screen can show it: it goes back a year. */
const DAYS_AGO = 200

test('figures are drawn, stand in a table, and can be taken away', async ({ browser }) => {
  const day = await asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ day: string }>(`
      insert into view_day (kind, subject_id, day, views)
      values ('home', 0, (now() at time zone 'Asia/Shanghai')::date - ${DAYS_AGO}, 1234567) returning day::text`)
    await db.execute(`insert into search_day (day, lang, query, searches, without_result)
      values ('${rows[0]?.day}', 'zh', '=补课费 ${DAYS_AGO}', 90000, 90000)`)
    return rows[0]?.day ?? ''
  })
  const { page } = await signedIn(browser, ['auditor'])
  await page.goto('/desk/analytics?days=365')
  await expect(page.getByRole('link', { name: '365 天' })).toHaveAttribute('aria-current', 'page')
  const byDay = panel(page, '每日浏览')
  await byDay.getByText('以表格查看').click()
  await expect(byDay.getByRole('row').filter({ hasText: day })).toHaveText(`${day}001,234,56701,234,567`)
  await expect(
    panel(page, '没有结果的搜索')
      .getByRole('row')
      .filter({ hasText: `=补课费 ${DAYS_AGO}` }),
  ).toContainText('90,000')
  const downloading = page.waitForEvent('download')
  await panel(page, '没有结果的搜索').getByRole('link', { name: '下载表格' }).click()
  const file = await readFile(await (await downloading).path(), 'utf8')
  expect(file).toMatch(/^\ufeff语言,搜索词,次数,无结果次数\r\n/)
  expect(file).toContain(`zh,'=补课费 ${DAYS_AGO},90000,90000\r\n`)
})

test('what an address asks for that makes no sense shows the last month', async ({ browser }) => {
  const { page } = await signedIn(browser, ['writer'])
  for (const days of ['0', '31', 'x', '1e99', '30&days=7']) {
    await page.goto(`/desk/analytics?days=${days}`)
    await expect(page.getByRole('link', { name: '30 天' })).toHaveAttribute('aria-current', 'page')
  }
  expect((await page.request.get('/api/desk/analytics/csv?table=secrets')).status()).toBe(422)
})
