import { type APIResponse, expect } from '@playwright/test'
import { authAddresses } from './authAddresses.ts'
import { newPerson, PASSWORD, signedIn, signIn } from './people.ts'
import { test } from './test.ts'

// Each test opens several browsers, which takes its time where there are few cores.
test.describe.configure({ timeout: 60_000 })

const WRONG = '登录名或密码不对，请重试；如忘记密码，可申请重设密码的链接。'

test('an unknown login and a wrong password are told alike, and what was typed stays', async ({ page }) => {
  const { login } = await newPerson(['writer'])
  for (const typed of [`${login}-unknown`, login]) {
    await page.goto('/sign-in')
    await signIn(page, typed, 'not the password')
    await expect(page.locator('form').getByRole('alert')).toHaveText(WRONG)
    await expect(page.getByLabel('登录名')).toHaveValue(typed)
    await expect(page.getByLabel('密码')).toHaveValue('not the password')
  }
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?/)
})

test('who has a browser that keeps no cookies is told that it did not work', async ({ page }) => {
  const { login } = await newPerson(['writer'])
  await page.route('**/api/auth/callback/credentials', async (route) => {
    await page.context().clearCookies()
    await route.continue()
  })
  await page.goto('/sign-in')
  await signIn(page, login)
  await expect(page.locator('form').getByRole('alert')).toHaveText(/^没有登录成功。/)
  await expect(page.getByLabel('登录名')).toHaveValue(login)
})

test('no screen of the desk opens for who is signed out; signing in leads to the one asked for', async ({
  page,
}) => {
  const { login } = await newPerson(['writer'])
  const screens = [
    '/desk',
    '/desk/notices',
    '/desk/columns',
    '/desk/people',
    '/desk/people/1',
    '/desk/audit',
    '/desk/account',
    '/desk/notices/new',
  ]
  for (const screen of screens) {
    await page.goto(screen)
    await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(screen)}`)
  }
  await signIn(page, login)
  await expect(page).toHaveURL('/desk/notices/new')
  await page.goto('/sign-in?callbackUrl=/desk/account')
  await expect(page).toHaveURL('/desk/account')
})

const SITE = process.env.E2E_BASE_URL ?? ''

/** Where nobody is to be led who signs in here. */
const FOREIGN = [
  'https://evil.example/desk',
  '//evil.example/desk',
  '/\\evil.example',
  'javascript:alert(1)',
  `${SITE}.evil.example/desk`,
  `${SITE}@evil.example/desk`,
]

test('the form leads nowhere but to this site', async ({ browser }) => {
  const { page, login } = await signedIn(browser, ['writer'])
  for (const foreign of FOREIGN) {
    const asked = `/sign-in?callbackUrl=${encodeURIComponent(foreign)}`
    const answer = await page.request.get(asked, { maxRedirects: 0 })
    expect(answer.headers().location, `signed in: ${foreign}`).toBe('/desk')
  }
  for (const foreign of FOREIGN.slice(0, 4)) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(foreign)}`)
    await signIn(page, login)
    await expect(page, `signing in: ${foreign}`).toHaveURL('/desk')
  }
})

test('the addresses behind the form lead nowhere but to this site', async ({ request }) => {
  const { login } = await newPerson(['writer'])
  const post = await authAddresses(request)
  const get = (path: string, callbackUrl: string) =>
    request.get(`/api/auth/${path}`, { params: { callbackUrl }, maxRedirects: 0 })
  const expectHere = (answer: APIResponse, what: string) => {
    const { location } = answer.headers()
    // What next-auth takes for no address at all it refuses.
    expect(answer.status(), what).toBe(location === undefined ? 500 : 302)
    const { origin, searchParams } = new URL(location ?? SITE, SITE)
    expect(origin, what).toBe(SITE)
    expect(new URL(searchParams.get('callbackUrl') ?? '/', SITE).origin, what).toBe(SITE)
  }
  for (const callbackUrl of FOREIGN) {
    const form = { login, password: PASSWORD, callbackUrl }
    const answer = await post('callback/credentials', form)
    expect(answer.headers().location, callbackUrl).toBe(`${SITE}/desk`)
    const asJson = await post('callback/credentials', { ...form, json: 'true' })
    expect(await asJson.json(), callbackUrl).toEqual({ url: `${SITE}/desk` })
    for (const path of ['signin/credentials', 'signout']) {
      expectHere(await post(path, { callbackUrl }), `POST ${path} ${callbackUrl}`)
    }
    for (const path of ['signin', 'signin/oidc', 'callback/oidc', 'error']) {
      expectHere(await get(path, callbackUrl), `GET ${path} ${callbackUrl}`)
    }
    // Nobody signs in by an address alone.
    const { location } = (await get('callback/credentials', callbackUrl)).headers()
    expect(location, `GET callback/credentials ${callbackUrl}`).toBeUndefined()
  }
})

test('a request from a page of somebody else signs nobody in or out', async ({ browser }) => {
  const { page, login } = await signedIn(browser, ['writer'])
  const post = await authAddresses(page.request)
  for (const origin of ['https://evil.example', 'null']) {
    for (const path of ['signout', 'callback/credentials']) {
      const answer = await post(path, { login, password: PASSWORD }, { origin })
      expect(answer.status(), `${path} from ${origin}`).toBe(403)
    }
  }
  await page.goto('/desk/account')
  await expect(page).toHaveURL('/desk/account')
})
