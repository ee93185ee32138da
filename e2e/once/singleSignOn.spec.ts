import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { saveUser } from '#lib/users/saveUser.ts'
import { authAddresses } from '../authAddresses.ts'
import { gaoshi } from '../cli.ts'
import { panel } from '../desk.ts'
import { asProgram, newPerson } from '../people.ts'
import { test } from '../test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const BUTTON = '用学校账号登录'
const NOT_KNOWN = '本站没有属于您的可用账号。请管理员用您的邮箱添加账号。'

const newName = () => `s${randomUUID().slice(0, 12)}`
const addressOf = (name: string) => `${name}@school.example`
const ownBrowser = async (browser: Browser) => (await browser.newContext()).newPage()

/** Is this person at the provider's own pages, and lets this site know who they are. */
const identify = async (page: Page, name: string) => {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('nobody looks at it')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

const signInAtSchool = async (page: Page, name: string, from = '/sign-in') => {
  await page.goto(from)
  await page.getByRole('button', { name: BUTTON }).click()
  await identify(page, name)
}

const expectNotKnown = async (page: Page) => {
  await expect(page).toHaveURL(/\/sign-in\?error=/)
  await expect(page.locator('form').getByRole('alert')).toHaveText(NOT_KNOWN)
  await page.goto('/desk')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fdesk')
}

test('whose verified e-mail address is known signs in by single sign-on, and comes to the screen they asked for', async ({
  page,
}) => {
  const name = newName()
  await newPerson(['writer'], { email: addressOf(name) })
  await page.goto('/desk/notices/new')
  await signInAtSchool(page, name, page.url())
  await expect(page).toHaveURL('/desk/notices/new')
  await page.goto('/desk/account')
  const lines = panel(page, '登录的设备').getByRole('listitem')
  await expect(lines).toHaveText([/127\.0\.0\.1 · 统一身份认证 · 这台设备/])
})

test('who has no account here is told so on the sign-in page', async ({ page }) => {
  await signInAtSchool(page, newName())
  await expectNotKnown(page)
})

test('an e-mail address that the provider has not verified shows nothing', async ({ page }) => {
  const name = `unverified-${newName()}`
  await newPerson(['writer'], { email: addressOf(name) })
  await signInAtSchool(page, name)
  await expectNotKnown(page)
})

test('who has signed in once is known whatever their address is then, until the account is disabled', async ({
  browser,
}) => {
  const name = newName()
  const { id, login } = await newPerson(['writer'], { email: addressOf(name) })
  const first = await ownBrowser(browser)
  await signInAtSchool(first, name)
  await expect(first).toHaveURL('/desk')

  await asProgram((ctx) => saveUser(ctx, { id, name: login, email: `new-${addressOf(name)}` }))
  const second = await ownBrowser(browser)
  await signInAtSchool(second, name)
  await expect(second).toHaveURL('/desk')
  await second.goto('/desk/account')
  await expect(second.getByRole('main')).toContainText(login)

  await gaoshi('user', 'disable', login)
  await second.goto('/desk')
  await expect(second).toHaveURL(/\/sign-in\?/)
  const third = await ownBrowser(browser)
  await signInAtSchool(third, name)
  await expectNotKnown(third)
})

test('a disabled account that never signed in that way is as unknown', async ({ page }) => {
  const name = newName()
  const { login } = await newPerson(['writer'], { email: addressOf(name) })
  await gaoshi('user', 'disable', login)
  await signInAtSchool(page, name)
  await expectNotKnown(page)
})

test('who turns back at the provider can try again', async ({ page }) => {
  const name = newName()
  await newPerson(['writer'], { email: addressOf(name) })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: BUTTON }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.locator('form').getByRole('alert')).toHaveText(/^没有登录成功。/)
  await page.getByRole('button', { name: BUTTON }).click()
  await identify(page, name)
  await expect(page).toHaveURL('/desk')
})

test('the way back from the provider leads nowhere but to this site', async ({ page }) => {
  const name = newName()
  await newPerson(['writer'], { email: addressOf(name) })
  await page.goto('/sign-in')
  const post = await authAddresses(page.request)
  const asked = await post('signin/oidc', { callbackUrl: '//evil.example/desk', json: 'true' })
  await page.goto((await asked.json()).url)
  await identify(page, name)
  await expect(page).toHaveURL('/desk')
})
