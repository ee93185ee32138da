import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { panel } from '../desk.ts'
import { mailsTo, mailTo } from '../mails.ts'
import { newPerson, signedIn, signIn } from '../people.ts'
import { test } from '../test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const ANSWER = '如果有这个账号并且登记了邮箱，设置密码的链接已经发出，一小时内有效。'
const BAD_LINK = '链接无效或已失效：每个链接只能在有效期内使用一次。请重新申请。'
const INVENTED = 'invented'.padEnd(43, '-')
const CHOSEN = 'a password that was chosen by link'

const ask = async (page: Page, loginOrEmail: string) => {
  await page.goto('/forgotten-password')
  await page.getByLabel('登录名或电子邮箱').fill(loginOrEmail)
  await page.getByRole('button', { name: '发送链接' }).click()
  await expect(page.getByText(ANSWER)).toBeVisible()
  await expect(page.locator('form').getByRole('alert')).toHaveCount(0)
}

const setPassword = async (page: Page, link: string, password: string) => {
  await page.goto(link)
  await page.getByLabel('新密码').fill(password)
  await page.getByRole('button', { name: '设置密码' }).click()
}

const expectRefused = async (page: Page, why: string) => {
  await expect(page.locator('form').getByRole('alert')).toHaveText(why)
}

test('a forgotten password is set anew by a link that comes by mail, and holds once', async ({ browser }) => {
  const email = `${randomUUID().slice(0, 12)}@school.example`
  const nobody = `nobody-${email}`
  const { page: signedInBefore, login } = await signedIn(browser, ['writer'], { email })
  // The link is made of the configured address, whatever a request says.
  const context = await browser.newContext({
    extraHTTPHeaders: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })
  const page = await context.newPage()
  await ask(page, nobody)
  await ask(page, email.toUpperCase())
  const mail = await mailTo(email)
  expect(mail).toContain(login)
  const [link = ''] = /https?:\S+/.exec(mail) ?? []
  expect(link).toMatch(/\/set-password\/[\w-]{43}$/)
  expect(new URL(link).origin).toBe(process.env.E2E_BASE_URL)

  await setPassword(page, link, CHOSEN)
  await expect(page).toHaveURL('/sign-in?done=password')
  await expect(page.getByText('密码已经设置好，请用它登录。')).toBeVisible()
  await signIn(page, login, CHOSEN)
  await expect(page).toHaveURL('/desk')
  await signedInBefore.goto('/desk')
  await expect(signedInBefore).toHaveURL(/\/sign-in\?/)

  await setPassword(page, link, 'a password of somebody who read the mail')
  await expectRefused(page, BAD_LINK)
  await setPassword(page, link.replace(/[\w-]{43}$/, INVENTED), 'a password of somebody who guesses')
  await expectRefused(page, BAD_LINK)
  expect(await mailsTo(email)).toHaveLength(1)
  expect(await mailsTo(nobody)).toEqual([])
})

test('an administrator hands over a link, which is shown once and holds for one password', async ({
  browser,
}) => {
  const { id, login } = await newPerson(['writer'])
  const administrator = await signedIn(browser, ['administrator'])
  await administrator.page.goto(`/desk/people/${id}`)
  const access = panel(administrator.page, '登录')
  await access.getByRole('button', { name: '生成设置密码的链接' }).click()
  const shown = access.getByRole('status')
  await expect(shown).toContainText('只显示这一次')
  const [link = ''] = /https?:\S+/.exec((await shown.textContent()) ?? '') ?? []
  expect(new URL(link).origin).toBe(process.env.E2E_BASE_URL)
  await administrator.page.reload()
  await expect(access).toBeVisible()
  await expect(shown).toHaveCount(0)

  const page = await (await browser.newContext()).newPage()
  await setPassword(page, link, 'too short')
  await expectRefused(page, '密码长度应为 10 至 200 个字符。')
  await setPassword(page, link, CHOSEN)
  await expect(page).toHaveURL('/sign-in?done=password')
  await signIn(page, login, CHOSEN)
  await expect(page).toHaveURL('/desk')
  await setPassword(page, link, 'a password of somebody who saw the link')
  await expectRefused(page, BAD_LINK)
})
