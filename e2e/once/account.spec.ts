import { expect } from '@playwright/test'
import { signedIn } from '../people.ts'
import { test } from '../test.ts'

test('somebody chooses the language of the desk, which speaks it at once and the next time', async ({
  browser,
}) => {
  const { page } = await signedIn(browser, ['writer'])
  await page.goto('/desk/account')
  const title = page.getByRole('heading', { level: 1 })
  await page.getByLabel('界面语言').selectOption({ label: 'English' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(title).toHaveText('My account')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/desk/account')
  await expect(title).toHaveText('My account')
  await page.getByLabel('Language').selectOption({ label: '中文' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(title).toHaveText('我的账号')
})

test('what is typed before the scripts of a screen are there cannot be sent to nobody', async ({
  browser,
}) => {
  const { page, context } = await signedIn(browser, ['administrator'])
  const scripts = '**/_next/static/**/*.js'
  for (const [address, name] of [
    ['/desk/account', '更换密码'],
    ['/desk/site', '保存'],
    ['/sign-in', '登录'],
  ] as const) {
    if (address === '/sign-in') await context.clearCookies()
    await page.route(scripts, (route) => route.abort())
    await page.goto(address)
    const send = page.getByRole('button', { name, exact: true }).first()
    await expect(send, address).toBeDisabled()
    await page.unroute(scripts)
    await page.reload()
    await expect(send, address).toBeEnabled()
  }
})
