import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { gaoshi } from '../cli.ts'
import { expectRefusedNotice, noticesCalled, panel, sendNotice, writeNotice } from '../desk.ts'
import { PASSWORD, signedIn, signIn } from '../people.ts'
import { test } from '../test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const CHANGE_FIRST = '您用的是一次性密码。请先换成自己的密码。'

/** The password in what the command line printed. */
const passwordIn = (printed: string): string => /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/.exec(printed)?.[0] ?? ''

test('a one-time password has to be changed before anything else', async ({ page }) => {
  const login = `once.${randomUUID().slice(0, 8)}`
  const oneTime = passwordIn(await gaoshi('user', 'add', login, '新来的人', '--role', 'writer'))
  await page.goto('/sign-in?callbackUrl=/desk/notices/new')
  await signIn(page, login, oneTime)
  for (const screen of ['/desk', '/desk/notices', '/desk/nowhere', '/desk/notices/new']) {
    await expect(page).toHaveURL('/desk/account')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(CHANGE_FIRST)
    await page.goto(screen)
  }
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '两步验证' })).toHaveCount(0)

  const form = panel(page, '密码')
  const change = async (to: string) => {
    await form.getByLabel('现在的密码').fill(oneTime)
    await form.getByLabel('新密码').fill(to)
    await form.getByRole('button', { name: '更换密码' }).click()
  }
  await change(oneTime)
  await expect(form.getByRole('alert')).toHaveText('新密码与现在的密码相同，请换一个。')
  await change(PASSWORD)
  await expect(page).toHaveURL('/sign-in?done=password')
  await expect(page.getByText('密码已经设置好，请用它登录。')).toBeVisible()

  await signIn(page, login)
  await expect(page).toHaveURL('/desk')
  await page.goto('/desk/notices/new')
  await expect(page).toHaveURL('/desk/notices/new')
})

test('a form that was open before takes nothing until the one-time password is changed', async ({
  browser,
}) => {
  const { page, context, login } = await signedIn(browser, ['writer'])
  const title = `一次性密码 ${login}`
  await writeNotice(page, title)
  const oneTime = passwordIn(await gaoshi('user', 'reset', login))
  const other = await context.newPage()
  await signIn(other, login, oneTime)
  await expect(other).toHaveURL('/desk/account')
  await sendNotice(page)
  await expectRefusedNotice(page, title, '您的账号没有进行此操作的权限，可请管理员授权。')

  const form = panel(other, '密码')
  await form.getByLabel('现在的密码').fill(oneTime)
  await form.getByLabel('新密码').fill('another password for tests')
  await form.getByRole('button', { name: '更换密码' }).click()
  await expect(other).toHaveURL('/sign-in?done=password')
  await signIn(other, login, 'another password for tests')
  await expect(other).toHaveURL('/desk')
  await expect(await noticesCalled(other, title)).toHaveCount(0)
  await sendNotice(page)
  await expect(page).toHaveURL(/\/desk\/notices\/\d+$/)
})
