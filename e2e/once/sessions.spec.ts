import { type Browser, expect, type Page } from '@playwright/test'
import { expectRefusedNotice, panel, sendNotice, signOut, writeNotice } from '../desk.ts'
import { PASSWORD, signedIn, signIn } from '../people.ts'
import { test } from '../test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const SESSION = 'next-auth.session-token'
const SIGNED_OUT = '登录已经失效。请在另一个窗口登录，再回到这里重试，填写的内容还在。'

/** Somebody who is signed in in two browsers. */
const inTwoBrowsers = async (browser: Browser) => {
  const person = await signedIn(browser, ['writer'])
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, person.login)
  await expect(elsewhere).toHaveURL('/desk')
  return { ...person, elsewhere }
}

/** An administrator who looks at somebody's account. */
const administratorAt = async (browser: Browser, id: number): Promise<Page> => {
  const { page } = await signedIn(browser, ['administrator'])
  await page.goto(`/desk/people/${id}`)
  return page
}

const devices = (page: Page) => panel(page, '登录的设备').getByRole('listitem')

const expectEnded = async (page: Page) => {
  await page.goto('/desk/account')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fdesk%2Faccount')
}

test('who is signed in in two browsers sees both, and ends the other one', async ({ browser }) => {
  const { page, elsewhere, login } = await inTwoBrowsers(browser)
  await writeNotice(elsewhere, `在别处写的 ${login}`)
  await page.goto('/desk/account')
  await expect(devices(page)).toHaveCount(2)
  const own = devices(page).filter({ hasText: '这台设备' })
  await expect(own).toHaveCount(1)
  const other = devices(page).filter({ hasNotText: '这台设备' })
  await other.getByRole('button', { name: '退出' }).click()
  await expect(devices(page)).toHaveCount(1)
  await expect(own).toHaveCount(1)
  await expect(page.getByText('已退出那台设备。')).toBeVisible()

  await sendNotice(elsewhere)
  await expectRefusedNotice(elsewhere, `在别处写的 ${login}`, SIGNED_OUT)
  const window = await elsewhere.context().newPage()
  await expectEnded(window)
  await signIn(window, login)
  await expect(window).toHaveURL('/desk/account')
  await sendNotice(elsewhere)
  await expect(elsewhere).toHaveURL(/\/desk\/notices\/\d+$/)
})

test('a changed password ends every session', async ({ browser }) => {
  const { page, elsewhere, login } = await inTwoBrowsers(browser)
  await page.goto('/desk/account')
  const form = panel(page, '密码')
  await form.getByLabel('现在的密码').fill(PASSWORD)
  await form.getByLabel('新密码').fill('another password for tests')
  await form.getByRole('button', { name: '更换密码' }).click()
  await expect(page).toHaveURL('/sign-in?done=password')
  await expectEnded(elsewhere)
  await expectEnded(page)
  await signIn(page, login, 'another password for tests')
  await expect(page).toHaveURL('/desk/account')
})

test('other roles end every session, and count from the next', async ({ browser }) => {
  const { page, elsewhere, id, login } = await inTwoBrowsers(browser)
  const administrator = await administratorAt(browser, id)
  await writeNotice(page, `没有权限了 ${login}`)
  const roles = panel(administrator, '角色')
  const site = roles.getByRole('group', { name: '整个网站' })
  await site.getByLabel('撰稿').uncheck()
  await site.getByLabel('审计').check()
  await roles.getByRole('button', { name: '保存' }).click()
  await expect(roles.getByText('已保存。')).toBeVisible()

  await sendNotice(page)
  await expectRefusedNotice(page, `没有权限了 ${login}`, SIGNED_OUT)
  await expectEnded(elsewhere)
  await signIn(elsewhere, login)
  await expect(elsewhere).toHaveURL('/desk/account')
  await expect(elsewhere.getByRole('navigation').getByRole('link', { name: '审计' })).toBeVisible()
  await elsewhere.goto('/desk/notices')
  await expect(elsewhere.getByRole('link', { name: '写通知' })).toHaveCount(0)
})

test('a disabled account is out at once, and does not come in again', async ({ browser }) => {
  const { page, elsewhere, id, login } = await inTwoBrowsers(browser)
  const administrator = await administratorAt(browser, id)
  await writeNotice(page, `停用 ${login}`)
  await panel(administrator, '登录').getByRole('button', { name: '停用账号' }).click()
  await expect(panel(administrator, '登录').getByRole('button', { name: '重新启用' })).toBeVisible()
  await expect(panel(administrator, '登录的设备').getByText('没有。')).toBeVisible()

  await sendNotice(page)
  await expectRefusedNotice(page, `停用 ${login}`, SIGNED_OUT)
  await expectEnded(elsewhere)
  await signIn(elsewhere, login)
  await expect(elsewhere.locator('form').getByRole('alert')).toHaveText(/^登录名或密码不对/)
})

test('an administrator ends a session of somebody else', async ({ browser }) => {
  const { page, id } = await signedIn(browser, ['writer'])
  const administrator = await administratorAt(browser, id)
  await devices(administrator).getByRole('button', { name: '退出' }).click()
  await expect(panel(administrator, '登录的设备').getByText('没有。')).toBeVisible()
  // It is gone at once; whether the server has ended it is said in passing.
  await expect(administrator.getByText('已退出那台设备。')).toBeVisible()
  await expectEnded(page)
})

test('a cookie that was copied before signing out is worth nothing afterwards', async ({ browser }) => {
  const { page, context } = await signedIn(browser, ['writer'])
  const cookies = await context.cookies()
  const thief = await browser.newContext()
  await thief.addCookies(cookies)
  const stolen = await thief.newPage()
  await stolen.goto('/desk/account')
  await expect(devices(stolen)).toHaveCount(1)
  await page.goto('/desk')
  await signOut(page)
  await expectEnded(stolen)
  await expectEnded(page)
})

test('cookies are out of reach of scripts and of other sites', async ({ browser }) => {
  const { page, context } = await signedIn(browser, ['writer'])
  await page.goto('/desk')
  const cookies = await context.cookies()
  const session = cookies.find(({ name }) => name === SESSION)
  const hours = ((session?.expires ?? 0) - Date.now() / 1000) / 3600
  expect(hours).toBeGreaterThan(11.9)
  expect(hours).toBeLessThanOrEqual(12)
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})
