import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { alone } from '../alone.ts'
import { newPerson, signedIn, signIn } from '../people.ts'
import { test } from '../test.ts'

const word = () => `y${randomUUID().slice(0, 8)}`

/** The form of the English settings. */
const english = async (page: Page) => {
  await page.goto('/desk/site')
  await page.getByRole('button', { name: 'English' }).click()
  return page.locator('form:visible')
}

test('readers see changed settings at once, and two administrators do not overwrite each other', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(60_000)
  await alone('site settings', async () => {
    const [first, second] = [
      (await signedIn(browser, ['administrator'])).page,
      (await signedIn(browser, ['administrator'])).page,
    ]
    const forms = [await english(first), await english(second)] as const
    const phone = (i: 0 | 1) => forms[i].getByLabel('电话')
    const [was, one, two] = [await phone(0).inputValue(), word(), word()]
    await reader.goto('/en')
    await expect(reader.locator('footer')).toContainText(was)

    await phone(0).fill(one)
    await expect(forms[0].getByText('有没保存的改动。')).toBeVisible()
    await forms[0].getByRole('button', { name: '保存' }).click()
    await expect(first.getByText('已保存，读者已经看到。')).toBeVisible()
    await reader.reload()
    await expect(reader.locator('footer')).toContainText(one)

    await phone(1).fill(two)
    await forms[1].getByRole('button', { name: '保存' }).click()
    const conflict = forms[1].getByRole('alert')
    await expect(conflict).toContainText(`现在的：${one}`)
    await expect(conflict).toContainText(`您填的：${two}`)
    await reader.reload()
    await expect(reader.locator('footer')).toContainText(one)
    await conflict.getByRole('button', { name: '用我填的' }).click()
    await expect(second.getByText('已保存，读者已经看到。')).toBeVisible()
    await reader.reload()
    await expect(reader.locator('footer')).toContainText(two)

    await second.getByRole('button', { name: '撤销' }).click()
    await expect(phone(1)).toHaveValue(one)
    await phone(1).fill(was)
    await forms[1].getByRole('button', { name: '保存' }).click()
    await expect(forms[1].getByText('有没保存的改动。')).toBeHidden()
    await reader.reload()
    await expect(reader.locator('footer')).toContainText(was)
  })
})

test('what is wrong stands at its field; links are added, moved and removed', async ({ browser }) => {
  const { page } = await signedIn(browser, ['administrator'])
  const form = await english(page)
  const links = form.getByRole('listitem')
  const count = await links.count()
  await form.getByRole('button', { name: '添加链接' }).click()
  await form.getByLabel(`链接 ${count + 1} 的名称`).fill('x')
  await form.getByLabel(`链接 ${count + 1} 的地址`).fill('x.example')
  await form.getByRole('button', { name: '保存' }).click()
  const wrong = form.getByLabel(`链接 ${count + 1} 的地址`)
  await expect(wrong).toHaveAttribute('aria-invalid', 'true')
  await expect(links.last()).toContainText('请填以 http:// 或 https:// 开头的完整地址')
  if (count > 0) {
    await form.getByRole('button', { name: `上移链接 ${count + 1}` }).click()
    await expect(form.getByLabel(`链接 ${count} 的名称`)).toHaveValue('x')
    await form.getByRole('button', { name: `去掉链接 ${count}` }).click()
    await expect(links).toHaveCount(count)
  }
  const dialog = page.waitForEvent('dialog')
  const leaving = page.goto('/desk').catch(() => undefined)
  await (await dialog).accept()
  await leaving
})

test('people are found by what is known of them; an account is disabled and enabled again', async ({
  browser,
}) => {
  const { page } = await signedIn(browser, ['administrator'])
  const called = word()
  await newPerson(['writer'], { name: `${called} 一` })
  await newPerson(['reviewer'], { name: `${called} 二` })
  await page.goto('/desk/people')
  await page.getByLabel('姓名、登录名或邮箱').fill(called)
  await page.getByRole('button', { name: '查找' }).click()
  const found = page.getByRole('main').getByRole('link', { name: called })
  await expect(found).toHaveCount(2)
  await page.getByLabel('角色').selectOption('审核')
  await expect(found).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`q=${called}&role=reviewer$`))
  await page.reload()
  await expect(found).toHaveText([`${called} 二`])

  const line = page.getByRole('listitem').filter({ hasText: called })
  const act = async (label: string) => {
    await line.locator('summary').click()
    await line.getByRole('button', { name: label }).click()
  }
  await act('停用账号')
  await expect(line).toContainText('已停用')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(`已重新启用“${called} 二”的账号。`)).toBeVisible()
  await expect(line.getByText('已停用')).toBeHidden()
  await page.getByLabel('角色').selectOption('发布')
  await expect(page.getByText('没有这样的人。')).toBeVisible()
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(page).toHaveURL('/desk/people')

  await page.route(/\/desk\/people(\?|$)/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByLabel('姓名、登录名或邮箱').fill(called)
  await page.getByRole('button', { name: '查找' }).click()
  await expect(found).toHaveCount(2)
  const first = page.getByRole('listitem').filter({ hasText: `${called} 一` })
  await first.locator('summary').click()
  await first.getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText(/^没有发送成功/)).toBeVisible()
  await expect(first.getByText('已停用')).toBeHidden()
})

test('an administrator sees who is signed in where, and ends one session', async ({ browser }) => {
  const called = word()
  const { page: theirs, login } = await signedIn(browser, ['writer'], { name: called })
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, login)
  await expect(elsewhere).toHaveURL('/desk')
  const { page } = await signedIn(browser, ['administrator'])
  await page.goto('/desk/people/sessions')
  const person = page.locator('main > ul > li').filter({ hasText: called })
  await expect(person.getByRole('listitem')).toHaveCount(2)
  await person.getByRole('button', { name: '退出', exact: true }).first().click()
  await expect(person.getByRole('listitem')).toHaveCount(1)
  await person.getByRole('button', { name: '退出', exact: true }).click()
  await expect(person).toHaveCount(0)
  // The list shows what was asked for before it is done.
  for (const ended of [theirs, elsewhere])
    await expect(async () => {
      await ended.goto('/desk')
      expect(ended.url()).toContain('/sign-in')
    }).toPass({ timeout: 10_000 })
})

test('the audit trail is looked through, and taken away as a table', async ({ browser }) => {
  const { page, id } = await signedIn(browser, ['administrator'])
  const called = `=1+${word()}`
  await page.goto('/desk/people/new')
  await page.getByLabel('登录名').fill(word())
  await page.getByLabel('姓名').fill(called)
  await page.getByRole('button', { name: '添加人员' }).click()
  await page.getByRole('link', { name: '看这个人的账号' }).click()
  await page.getByLabel('姓名').fill(`${called}改`)
  await page.getByRole('button', { name: '保存' }).first().click()
  await expect(page.getByText('已保存。')).toBeVisible()

  await page.goto('/desk/audit')
  await page.getByLabel('谁').fill(`#${id}`)
  await page.getByLabel('动作').selectOption('修改了资料')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page).toHaveURL(/actor=%23\d+&action=user\.saved$/)
  const events = page.locator('main > ul > li')
  await expect(events).toHaveCount(1)
  await events.getByText('改了：名称').click()
  await expect(events.getByRole('row')).toHaveText([/字段/, new RegExp(`${called.slice(3)}.*改`)])
  await page.reload()
  await expect(events).toHaveCount(1)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载表格（CSV）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  const href = (await page.getByRole('link', { name: '下载表格（CSV）' }).getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  const bytes = await answer.body()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, line] = bytes.toString().split('\r\n')
  expect(head).toContain('编号,时间,谁')
  expect(line).toContain(`,${id},`)
  expect(line).toContain(`名称: ${called} → ${called}改`)
  const all = await (await page.request.get(`/api/desk/audit/csv?actor=%23${id}`)).text()
  expect(all.split('\r\n').filter((each) => each !== '').length).toBeGreaterThan(2)
  expect(all).not.toMatch(/(^|,|")[=+@]/m)

  await page.getByLabel('谁').fill('nobody at all')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByText('没有这样的记录。')).toBeVisible()
  await page.goto('/desk/audit?from=x')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('from')
})
