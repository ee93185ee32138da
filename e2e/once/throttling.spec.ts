import { expect } from '@playwright/test'
import { authAddresses, refusalOf } from '../authAddresses.ts'
import { panel } from '../desk.ts'
import { newPerson, PASSWORD, signIn } from '../people.ts'
import { test } from '../test.ts'

// All tests of a run come from one address, at which a hundred attempts may fail: these have few to spare.

test('after ten failures an account has to wait, and claiming to be elsewhere does not help', async ({
  page,
  request,
}) => {
  const { login } = await newPerson(['writer'])
  const neighbour = await newPerson(['writer'])
  const post = await authAddresses(request)
  const attempt = async (password: string, claimed: string) => {
    const form = { login, password, json: 'true' }
    return refusalOf(await post('callback/credentials', form, { 'x-forwarded-for': claimed }))
  }
  // At the same time: each counts before it is made.
  const refusals = await Promise.all(
    Array.from({ length: 11 }, (_, index) => attempt('not the password', `203.0.113.${index + 1}`)),
  )
  expect(refusals.filter((why) => why.includes(' users.wrong-credentials '))).toHaveLength(10)
  expect(refusals.filter((why) => why.includes(' users.too-many-attempts '))).toHaveLength(1)
  expect(await attempt(PASSWORD, '198.51.100.1')).toContain(' users.too-many-attempts ')

  await page.goto('/sign-in')
  await signIn(page, login)
  await expect(page.locator('form').getByRole('alert')).toHaveText(/^尝试次数过多，请在 1[45] 分钟后再试。$/)
  await signIn(page, neighbour.login)
  await expect(page).toHaveURL('/desk')
})

test('where a visitor claims to be is not believed', async ({ browser }) => {
  const { login } = await newPerson(['writer'])
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' } })
  const page = await context.newPage()
  await signIn(page, login)
  await expect(page).toHaveURL('/desk')
  await page.goto('/desk/account')
  const lines = panel(page, '登录的设备').getByRole('listitem')
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('127.0.0.1 · 密码')
  await expect(lines).not.toContainText('203.0.113.77')
})
