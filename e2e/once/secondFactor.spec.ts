import { type Browser, expect, type Page } from '@playwright/test'
import { saveSecuredRoles } from '#lib/users/saveSecuredRoles.ts'
import { alone } from '../alone.ts'
import { authenticator } from '../authenticator.ts'
import { expectRefusedNotice, noticesCalled, panel, sendNotice, signOut, writeNotice } from '../desk.ts'
import { asProgram, signedIn, signIn } from '../people.ts'
import { test } from '../test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const ASKED = '请输入验证器应用显示的验证码，或一个恢复码。'
const WRONG = '验证码不对或已用过，请等下一个验证码出现后再输入。'

/** Sets up the second factor on the account page, as somebody does who has the app at hand. */
const setUp = async (page: Page) => {
  await page.goto('/desk/account')
  const part = panel(page, '两步验证')
  await part.getByRole('button', { name: '开始设置' }).click()
  await expect(part.getByRole('img', { name: '二维码' })).toBeVisible()
  const secret = await part.getByText(/^[A-Z2-7]{32}$/).textContent()
  const code = authenticator(secret ?? '')
  await part.getByLabel('验证码').fill(code(0))
  await part.getByRole('button', { name: '确认开启' }).click()
  await expect(part.getByText('已开启。登录时除密码外还要一个验证码。')).toBeVisible()
  return { code, recoveryCodes: await part.getByRole('status').locator('span').allTextContents() }
}

const withSecondFactor = async (browser: Browser) => {
  const person = await signedIn(browser, ['writer'])
  return { ...person, ...(await setUp(person.page)) }
}

/** Signs in with login and password, in a browser of its own, as far as the question for the code. */
const asForCode = async (browser: Browser, login: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, login)
  await expect(page.getByText(ASKED)).toBeVisible()
  await expect(page.getByLabel('验证码')).toBeFocused()
  return page
}

const giveCode = async (page: Page, code: string) => {
  await page.getByLabel('验证码').fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const expectRefusedCode = async (page: Page, code: string) => {
  await giveCode(page, code)
  await expect(page.locator('form').getByRole('alert')).toHaveText(WRONG)
  await expect(page.getByLabel('验证码')).toHaveValue(code)
}

test('setting up a second factor shows ten recovery codes once, and ends where one is signed in without', async ({
  browser,
}) => {
  const { page, login } = await signedIn(browser, ['writer'])
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, login)
  await expect(elsewhere).toHaveURL('/desk')
  const { recoveryCodes } = await setUp(page)
  expect(new Set(recoveryCodes).size).toBe(10)
  for (const code of recoveryCodes) expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  await page.reload()
  await expect(panel(page, '两步验证')).toContainText('已开启。')
  for (const code of recoveryCodes) await expect(page.getByText(code)).toHaveCount(0)
  await elsewhere.goto('/desk/notices')
  await expect(elsewhere).toHaveURL(/\/sign-in\?/)
})

test('signing in takes a code of the app, once', async ({ browser }) => {
  const { page, login, code } = await withSecondFactor(browser)
  await signOut(page)
  await signIn(page, login)
  await expect(page.getByText(ASKED)).toBeVisible()
  await expectRefusedCode(page, code(-20))
  await giveCode(page, code(1))
  await expect(page).toHaveURL('/desk')
  await expectRefusedCode(await asForCode(browser, login), code(1))
})

test('a recovery code stands in for the app, once', async ({ browser }) => {
  const { page, login, recoveryCodes } = await withSecondFactor(browser)
  await signOut(page)
  const [first = '', second = ''] = recoveryCodes
  const there = await asForCode(browser, login)
  await giveCode(there, first)
  await expect(there).toHaveURL('/desk')
  const elsewhere = await asForCode(browser, login)
  await expectRefusedCode(elsewhere, first)
  await giveCode(elsewhere, second.toUpperCase().replaceAll('-', ' '))
  await expect(elsewhere).toHaveURL('/desk')
})

test('who has a role that takes a second factor, and none, sets it up before anything else', async ({
  browser,
}) => {
  // The other project may be at it, and is waited for.
  test.setTimeout(120_000)
  const administrator = await signedIn(browser, ['administrator'])
  const { page, login } = await signedIn(browser, ['writer', 'auditor'])
  const title = `两步验证 ${login}`
  await writeNotice(page, title)
  const secure = async (wanted: boolean) => {
    await administrator.page.goto('/desk/people')
    const part = panel(administrator.page, '必须两步验证的角色')
    await part.getByLabel('审计').setChecked(wanted)
    await part.getByRole('button', { name: '保存' }).click()
    await expect(part.getByText('已保存。')).toBeVisible()
  }
  await alone('secured roles', async () => {
    try {
      await secure(true)
      await sendNotice(page)
      await expectRefusedNotice(page, title, '您的账号没有进行此操作的权限，可请管理员授权。')
      const other = await page.context().newPage()
      for (const screen of ['/desk', '/desk/audit', '/desk/people', '/desk/notices/new']) {
        await other.goto(screen)
        await expect(other).toHaveURL('/desk/account')
      }
      const told = other.getByRole('main').getByText('您的角色要求两步验证。请先设好。')
      await expect(told).toBeVisible()
      await setUp(other)
      await expect(told).toHaveCount(0)
      await expect(await noticesCalled(other, title)).toHaveCount(0)
      await other.goto('/desk/audit')
      await expect(other).toHaveURL('/desk/audit')
      await sendNotice(page)
      await expect(page).toHaveURL(/\/desk\/notices\/\d+$/)
      await secure(false)
    } finally {
      await asProgram((ctx) => saveSecuredRoles(ctx, { roles: [] }))
    }
  })
})
