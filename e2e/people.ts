import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { Grant, Role } from '#lib/policy/roles.ts'
import { addUser } from '#lib/users/addUser.ts'
import type { NewUser } from '#lib/users/schema.ts'
import { setPassword } from '#lib/users/setPassword.ts'
import { authAddresses } from './authAddresses.ts'

export const PASSWORD = 'a password for tests'

/** Does something with the database of the server under test, as a program would. */
export const asProgram = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => {
  const db = openDatabase(process.env.DATABASE_URL ?? '', { max: 2 })
  try {
    return await work({ db, actor: { kind: 'system', name: 'test' }, now: new Date() })
  } finally {
    await closeDatabase(db)
  }
}

/** Somebody with an account and a password of their own. */
export const newPerson = (
  roles: Role[],
  more: Partial<NewUser> = {},
): Promise<{ id: number; login: string }> =>
  asProgram(async (ctx) => {
    const login = `p${randomUUID().slice(0, 12)}`
    const grants: Grant[] = roles.map((role) => ({ role, columnId: null }))
    const { id } = await addUser(ctx, { login, name: login, grants, ...more })
    await ctx.db.transaction((tx) => setPassword(tx, id, ctx.now, { password: PASSWORD, expired: false }))
    return { id, login: more.login ?? login }
  })

/** Fills in the sign-in page. */
export const signIn = async (page: Page, login: string, password = PASSWORD): Promise<void> => {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Signs somebody in as the sign-in page does, which it takes no page for. */
export const signInByRequest = async (request: APIRequestContext, login: string): Promise<void> => {
  const post = await authAddresses(request)
  const answer = await post('callback/credentials', { login, password: PASSWORD, json: 'true' })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** A browser of their own, in which somebody new with these roles is signed in; it shows no page yet. */
export const signedIn = async (browser: Browser, roles: Role[], more?: Partial<NewUser>) => {
  const person = await newPerson(roles, more)
  const context = await browser.newContext()
  await signInByRequest(context.request, person.login)
  return { ...person, context, page: await context.newPage() }
}
