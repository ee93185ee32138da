import { randomUUID } from 'node:crypto'
import { expect, type Page, request } from '@playwright/test'
import { createNotice } from '#lib/notices/createNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { violationsOn } from './accessibility.ts'
import { mailTo, wholeMailsTo } from './mails.ts'
import { asProgram } from './people.ts'
import { test } from './test.ts'

const newAddress = () => `${randomUUID().slice(0, 12)}@reader.example`

const rowsOf = (email: string): Promise<{ confirmed: boolean; columns: number }[]> =>
  asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ confirmed: boolean; columns: number }>(`
      select confirmed_at is not null as confirmed,
        (select count(*)::int from subscription s where s.subscriber_id = r.id) as columns
      from subscriber r where email = '${email}'`)
    return rows
  })

const ask = async (page: Page, email: string) => {
  await page.goto('/columns/recruitment')
  await page.getByRole('complementary').getByRole('link', { name: '邮件订阅' }).click()
  await expect(page.getByLabel('人事招聘')).toBeChecked()
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByLabel('有新通知就发').check()
  await page.getByRole('button', { name: '订阅' }).click()
  await expect(page).toHaveURL(/\/subscribe\/asked$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已提交')
}

const linkIn = (mail: string): string =>
  /https?:\S+\/(?:subscribe|subscriptions)\/[\w-]{43}/.exec(mail)?.[0] ?? ''

/** Publishes a notice long enough ago to be told at once. */
const publish = (slug: string, title: string): Promise<void> =>
  asProgram(async (ctx) => {
    const { rows } = await ctx.db.execute<{ id: string }>(
      `select id from "column" where slug = '${slug}' and lang = 'zh'`,
    )
    const as = async (role: 'writer' | 'administrator') => ({
      ...ctx,
      actor: await testPerson(ctx, { grants: [{ role, columnId: null }] }),
    })
    const content = { title, bodyHtml: '<p>正文</p>' }
    const { id } = await createNotice(await as('writer'), { columnId: Number(rows[0]?.id), content })
    const { db } = ctx
    await publishInEmergency({ ...(await as('administrator')), now: new Date() }, { id, reason: '测试' })
    // The minute of grace passes for this test.
    await db.execute(
      `update news set shown_at = shown_at - interval '2 minutes'
       where revision_id = (select published_revision_id from notice where id = ${id})`,
    )
    await db.execute('update subscriber set due_at = now() where due_at is not null')
  })

test('a reader subscribes, confirms, gets a mail, changes and ends it, without a script', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const page = await browser.newPage({ javaScriptEnabled: false })
  const email = newAddress()
  await ask(page, email)
  expect(await rowsOf(email)).toEqual([{ confirmed: false, columns: 0 }])
  const confirm = linkIn(await mailTo(email))
  expect(new URL(confirm).origin).toBe(process.env.E2E_BASE_URL)
  // Programs that look through mails follow links, which must not confirm.
  await page.goto(confirm)
  await page.goto(confirm)
  expect(await rowsOf(email)).toEqual([{ confirmed: false, columns: 0 }])
  await page.getByRole('button', { name: '确认订阅' }).click()
  await expect(page.getByRole('status')).toHaveText('订阅已确认。')
  expect(await rowsOf(email)).toEqual([{ confirmed: true, columns: 1 }])

  const title = `招聘教师 ${email}`
  await publish('recruitment', title)
  await expect.poll(async () => (await wholeMailsTo(email)).length, { timeout: 30_000 }).toBe(2)
  const [, digest] = await wholeMailsTo(email)
  expect(digest?.subject).toContain(title)
  expect(digest?.html).toContain(title)
  const preferences = linkIn(digest?.text ?? '')
  await page.goto(preferences)
  await page.getByLabel('通知公告', { exact: true }).check()
  await page.getByLabel('每周一早上八点一封').check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status')).toHaveText('已保存。')
  await expect(page.getByLabel('每周一早上八点一封')).toBeChecked()
  expect(await rowsOf(email)).toEqual([{ confirmed: true, columns: 2 }])

  // A program for mail ends it by one request, from elsewhere and without cookies.
  const head = (name: string) => digest?.headers.find(({ key }) => key === name)?.value
  expect(head('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const oneClick = /^<(.*)>$/.exec(head('list-unsubscribe') ?? '')?.[1] ?? ''
  const program = await request.newContext()
  expect((await program.get(oneClick, { maxRedirects: 0 })).status()).toBe(303)
  expect((await program.post(oneClick, { form: { other: 'x' } })).status()).toBe(400)
  expect(await rowsOf(email)).toHaveLength(1)
  const form = { 'List-Unsubscribe': 'One-Click' }
  // Programs send it in either of the two types that forms have, some of them twice.
  for (const sent of [{ multipart: form }, { form }])
    expect((await program.post(oneClick, sent)).status()).toBe(204)
  expect(await rowsOf(email)).toEqual([])
  await page.goto(preferences)
  await expect(page.getByRole('alert')).toHaveText('链接无效或已过期。')
})

test('the pages of a subscription are whole for everybody, and for no search engine', async ({ page }) => {
  const email = newAddress()
  await ask(page, email)
  const confirm = linkIn(await mailTo(email))
  const look = async () => {
    expect.soft(await violationsOn(page), page.url()).toEqual([])
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('meta[name=SiteName]')).toHaveCount(1)
    await expect(page.locator('main')).not.toContainText(email)
  }
  const answer = await page.goto(confirm)
  expect(answer?.headers()['x-robots-tag']).toBe('noindex')
  expect(answer?.headers()['cache-control']).toBe('no-store')
  await look()
  await page.getByRole('button', { name: '确认订阅' }).click()
  await look()
  await page.getByRole('button', { name: '全部退订' }).click()
  await expect(page).toHaveURL(/\/subscribe\/ended$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已退订')
  expect(await rowsOf(email)).toEqual([])
})

test('what is wrong is said in the form, with what was typed', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto('/en/subscribe')
  const address = page.getByLabel('E-mail address')
  await address.fill('nobody@nowhere')
  await page.getByLabel('once a week').check()
  const [refusal] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST'),
    page.getByRole('button', { name: 'Subscribe' }).click(),
  ])
  expect(refusal.status()).toBe(422)
  expect(refusal.headers()['cache-control']).toBe('no-store')
  await expect(page.getByRole('alert')).toHaveText('That is not an e-mail address. Please check it.')
  await expect(address).toHaveValue('nobody@nowhere')
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('once a week')).toBeChecked()
})

test('forms from elsewhere, from programs, and what is no form, change nothing', async () => {
  const baseURL = process.env.E2E_BASE_URL ?? ''
  const email = newAddress()
  const program = await request.newContext({ baseURL })
  const form = { email, columns: '1', frequency: 'daily' }
  const send = (more: object, headers: Record<string, string> = { origin: baseURL }) =>
    program.post('/subscribe', { headers, maxRedirects: 0, form, ...more })
  for (const headers of [{ origin: 'https://evil.example' }, {}]) {
    const answer = await send({}, headers as Record<string, string>)
    expect(answer.status()).toBe(422)
    expect(await answer.text()).toContain('不是从本站的页面发出的')
  }
  expect((await send({ form: { ...form, website: 'https://spam.example' } })).status()).toBe(303)
  const huge = {
    form: undefined,
    headers: { origin: baseURL, ...ENCODED },
    data: `email=${'x'.repeat(70_000)}`,
  }
  expect((await send(huge)).status()).toBe(413)
  expect((await send({ form: undefined, multipart: form })).status()).toBe(415)
  for (const [wrong, sentence] of [
    [{ email: 'nobody' }, '邮箱地址不正确'],
    [{ email: 'a\0b@b.example' }, '邮箱地址不正确'],
    [{ columns: '999999999' }, '请至少选择一个栏目'],
    [{ columns: 'x' }, '请至少选择一个栏目'],
  ] as const) {
    const answer = await send({ form: { ...form, ...wrong } })
    expect(answer.status()).toBe(422)
    expect(await answer.text()).toContain(sentence)
  }
  const lost = await program.post(`/subscribe/${'x'.repeat(43)}`, { headers: { origin: baseURL }, form: {} })
  expect(lost.status()).toBe(422)
  expect(await lost.text()).toContain('链接无效或已过期')
  expect(await rowsOf(email)).toEqual([])
})

const ENCODED = { 'content-type': 'application/x-www-form-urlencoded' }
