import { expect, type Page } from '@playwright/test'
import { violationsOn } from './accessibility.ts'
import { panel } from './desk.ts'
import { newPerson, PASSWORD, signedIn } from './people.ts'
import { test } from './test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const WORD = encodeURIComponent('FORBIDDEN users.not-known-here ')

const PUBLIC_PAGES = [
  '/sign-in',
  `/sign-in?error=${WORD}`,
  '/sign-in?done=password',
  '/forgotten-password',
  `/set-password/${'x'.repeat(43)}`,
]

/** Shows each page of the way to the desk, and at last the account with a QR code. */
const eachPage = async (page: Page, look: (which: string) => Promise<void>) => {
  await page.goto('/desk/account')
  await panel(page, '两步验证').getByRole('button', { name: '开始设置' }).click()
  await expect(page.getByRole('img', { name: '二维码' })).toBeVisible()
  // While a screen is shown anew, it is without its title for a moment.
  await expect(page).toHaveTitle('我的账号')
  await look('account')
  await page.context().clearCookies()
  for (const address of PUBLIC_PAGES) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    await look(address)
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the way to the desk, ${colorScheme}`, async ({ browser }) => {
    const { page } = await signedIn(browser, ['writer'])
    await page.emulateMedia({ colorScheme })
    await eachPage(page, async (which) => {
      expect.soft(await violationsOn(page), which).toEqual([])
    })
  })
}

test('nothing on the way to the desk scrolls sideways or complains to the console', async ({ browser }) => {
  const { page } = await signedIn(browser, ['writer'])
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  await eachPage(page, async (which) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(width, which).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  })
  expect(complaints).toEqual([])
})

test('the keyboard alone signs in', async ({ page }) => {
  const { login } = await newPerson(['writer'])
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('登录名')).toBeFocused()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('密码')).toBeFocused()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/desk')
})
