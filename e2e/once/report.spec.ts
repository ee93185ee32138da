import { expect } from '@playwright/test'
import { mailTo } from '../mails.ts'
import { newOffice } from '../office.ts'
import { asProgram } from '../people.ts'
import { test } from '../test.ts'

/** A text that no other test reports. */
const saying = (what: string) => `${what} ${crypto.randomUUID()}`

const reportsSaying = (words: string) =>
  asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ words: string; contact: string | null; path: string }>(
      'select words, contact, path from mistake_report',
    )
    return rows.filter((row) => row.words.includes(words))
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader reports a mistake from the page that has it', async ({ page }) => {
    const words = saying('“报明”应为“报名”')
    await page.goto('/columns/exams')
    await page.locator('main li a:has(time)').first().click()
    const path = new URL(page.url()).pathname
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await page.getByRole('link', { name: '本页纠错' }).click()
    await expect(page.getByRole('main').getByRole('link', { name: title })).toHaveAttribute('href', path)
    await page.getByLabel('哪里有错，应该怎样（必填）').fill(words)
    await page.getByLabel('联系方式').fill('li@example.com')
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page).toHaveURL(/\/report\/thanks$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('谢谢您，已经收到')
    expect(await reportsSaying(words)).toEqual([{ words, contact: 'li@example.com', path }])
  })

  test('what is refused is kept and said, and is no page for search engines', async ({ page }) => {
    const response = await page.goto('/en/report?about=/en/columns/news')
    expect(response?.headers()['x-robots-tag']).toBe('noindex')
    expect(response?.headers()['cache-control']).toBe('no-store')
    const words = page.getByLabel('What is wrong, and what would be right (required)')
    await words.fill('   ')
    await page.getByLabel('How to reach you').fill('<b>"\'&</b>')
    const [refusal] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST'),
      page.getByRole('button', { name: 'Send' }).click(),
    ])
    expect(refusal.status()).toBe(422)
    await expect(page.getByRole('alert')).toHaveText(
      'Nothing has been written yet. Please fill it in, then send it.',
    )
    await expect(words).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('How to reach you')).toHaveValue('<b>"\'&</b>')
    await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', '/en/columns/news')
  })
})

test('a form from elsewhere, or from a program, leaves nothing', async ({ request, baseURL }) => {
  const words = saying('planted')
  const send = (headers: Record<string, string>, more: Record<string, string> = {}) =>
    request.post('/report', { headers, form: { about: '/', words, ...more }, maxRedirects: 0 })
  for (const origin of [undefined, 'https://evil.example', 'null'])
    expect((await send({ ...(origin && { origin }) })).status()).toBe(422)
  const trapped = await send({ origin: baseURL ?? '' }, { website: 'https://spam.example' })
  expect(trapped.status()).toBe(303)
  const forged = await request.get('/report', {
    headers: {
      'x-sent-form': Buffer.from(JSON.stringify({ fields: { words }, origin: baseURL })).toString(
        'base64url',
      ),
    },
  })
  expect(forged.status()).toBe(200)
  expect(await forged.text()).not.toContain(words)
  expect(await reportsSaying(words)).toEqual([])
})

test('whatever is sent, the answer is a page', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '' }
  const forms: Record<string, string>[] = [
    {},
    { words: 'a\0b' },
    { words: ' ', contact: '</textarea><script>alert(1)</script>' },
    { words: '字'.repeat(2_001) },
    { words: '', about: '//evil.example' },
    { words: '', about: `/${'a'.repeat(5_000)}` },
    { words: '', ['__proto__']: 'x', constructor: 'y', toString: 'z' },
  ]
  for (const form of forms) {
    const answer = await request.post('/report', { headers, form })
    expect(answer.status(), JSON.stringify(form).slice(0, 80)).toBe(422)
    const html = await answer.text()
    expect(html).toContain('role="alert"')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('href="//evil')
  }
  const malformed = await request.post('/report', {
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    data: '%&=%zz&words=%E5%',
  })
  expect([200, 303, 422]).toContain(malformed.status())
  for (const about of ['%00', '%zz', '//x', '..', 'a'.repeat(3_000), '%3Cscript%3E'])
    expect((await request.get(`/report?about=${about}`)).status(), about).toBe(200)
})

test('who is responsible finds it on the desk, goes to the notice, and closes it', async ({
  browser,
  request,
  baseURL,
}) => {
  const office = await newOffice(browser)
  const [id] = await office.write(['关于放假的通知'], 'draft')
  const words = saying('日期应为 <b>十月</b>')
  const contact = `${crypto.randomUUID()}@reader.example`
  const sent = await request.post('/report', {
    headers: { origin: baseURL ?? '' },
    form: { about: `/notices/${id}`, words, quotation: '九月三十一日', contact },
    maxRedirects: 0,
  })
  expect(sent.status()).toBe(303)

  const writer = await office.open(['writer'])
  await writer.page.goto('/desk/reports')
  await expect(writer.page.getByText(words)).toBeVisible()
  await expect(writer.page.getByText(contact)).toHaveCount(0)
  await expect(writer.page.getByRole('button', { name: '办结' })).toHaveCount(0)
  await writer.page.getByRole('link', { name: '去更正' }).click()
  await expect(writer.page).toHaveURL(`/desk/notices/${id}`)

  const { page } = await office.open(['publisher'])
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: '1 条纠错待处理' }).first()).toBeVisible()
  await page.goto('/desk/reports')
  await expect(page.getByText(contact)).toBeVisible()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByRole('textbox', { name: '处理情况' }).fill('已更正')
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await expect(page.getByText('没有待处理的纠错。')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByRole('textbox', { name: '处理情况' }).fill('已更正')
  await page.getByRole('textbox', { name: '答复报告人' }).fill('谢谢，日期已经改过来了。')
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await expect(page.getByText('没有待处理的纠错。')).toBeVisible()
  const answer = await mailTo(contact)
  expect(answer).toContain('谢谢，日期已经改过来了。')
  expect(answer).toContain(`${baseURL}/notices/${id}`)
  await page.getByRole('navigation', { name: '处理情况' }).getByRole('link', { name: '已处理' }).click()
  await expect(page.getByText(/于 .* 办结：已更正/)).toBeVisible()
  await page.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByText('还没有处理过的纠错。')).toBeVisible()
})
