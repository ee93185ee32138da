import { type Browser, expect, type Page } from '@playwright/test'
import { noticePath } from '#lib/core/addresses.ts'
import { asProgram } from './people.ts'
import { test } from './test.ts'

/** A browser that does not say of itself that it is driven by a program. */
const READER = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 10; LIO-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
}

const newReader = async (browser: Browser, init?: () => void): Promise<Page> => {
  const context = await browser.newContext(READER)
  if (init) await context.addInitScript(init)
  return context.newPage()
}

const viewsOf = async (kind: string, id: number): Promise<number> =>
  asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ views: string }>(
      `select coalesce(sum(views), 0) as views from view_day where kind = '${kind}' and subject_id = ${id}`,
    )
    return Number(rows[0]?.views)
  })

/** A notice that no other test reads: the one in this place from the end of a list. */
const noticeNumber = (place: number): Promise<number> =>
  asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ id: string }>(`
      select n.id from notice n join "column" c on c.id = n.column_id
      where n.state = 'published' and n.lang = 'zh' and c.kind = 'list' order by n.id limit 1 offset ${place}`)
    return Number(rows[0]?.id)
  })

const PLACE: Record<string, number> = { desktop: 3, phone: 9 }

test('a view is counted once, also of a page that is kept, and readers see how many there are', async ({
  browser,
}, { project }) => {
  const id = await noticeNumber(PLACE[project.name] ?? 0)
  const before = await viewsOf('notice', id)
  const page = await newReader(browser)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  for (const _ of [1, 2, 3]) await page.goto(noticePath('zh', id))
  await expect.poll(() => viewsOf('notice', id), { timeout: 15_000 }).toBe(before + 3)
  expect(await page.context().cookies()).toEqual([])
  // What was asked before is good for a minute; a notice that nobody has asked for yet is told as it is.
  const other = await noticeNumber((PLACE[project.name] ?? 0) + 1)
  await asProgram(({ db }) =>
    db.execute(`insert into view_day (kind, subject_id, day, views) values ('notice', ${other}, '2026-01-01', 12345)
      on conflict (kind, subject_id, day) do nothing`),
  )
  await page.goto(noticePath('zh', other))
  const figure = page.locator('[data-views-of] dd')
  await expect(figure).toHaveText('12,345')
  await expect(figure).toBeVisible()
  expect(said).toEqual([])
})

test('lists and the home page are counted by kind', async ({ browser }) => {
  const page = await newReader(browser)
  const before = await viewsOf('home', 0)
  await page.goto('/')
  await expect.poll(() => viewsOf('home', 0), { timeout: 15_000 }).toBeGreaterThan(before)
  await page.goto('/columns/notices')
  const [, id] = ((await page.locator('main').getAttribute('data-view')) ?? '').split('/')
  await expect.poll(() => viewsOf('column', Number(id)), { timeout: 15_000 }).toBeGreaterThan(0)
})

test('who asks not to be tracked sends nothing, and nothing is sent before a page is looked at', async ({
  browser,
}) => {
  const reports = (page: Page): string[] => {
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
    return sent
  }
  const asking = await newReader(browser, () =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  const bySignal = reports(asking)
  await asking.goto('/')
  await asking.waitForLoadState('networkidle')
  expect(bySignal).toEqual([])

  const hidden = await newReader(browser, () => {
    let state = 'hidden'
    Object.defineProperty(document, 'visibilityState', { get: () => state })
    document.addEventListener('come-to-front', () => {
      state = 'visible'
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })
  const whenHidden = reports(hidden)
  await hidden.goto('/')
  await hidden.waitForLoadState('networkidle')
  expect(whenHidden).toEqual([])
  await hidden.evaluate(() => document.dispatchEvent(new Event('come-to-front')))
  await expect.poll(() => whenHidden).toEqual(['home'])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('no empty figure is shown', async ({ page }) => {
    await page.goto(noticePath('zh', await noticeNumber(0)))
    await expect(page.locator('[data-views-of]')).toBeHidden()
  })
})
