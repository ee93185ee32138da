import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { finishSaying, saidOn, withVoices } from '../speech.ts'
import { test } from '../test.ts'

const openTools = (page: Page) => page.getByRole('button', { name: '无障碍' }).click()

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const attribute = (page: Page, name: string) => page.locator('html').getAttribute(name)

const aNotice = async (page: Page): Promise<string> => {
  await page.goto('/columns/policies')
  return (await page.locator('main li a:has(time)').first().getAttribute('href')) ?? ''
}

test('the scripts of readers’ pages are as small as they promise, and one of them comes first', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const scripts = await page.locator('script[src]').evaluateAll((all) =>
    all.map((script) => {
      const { src, defer } = script as HTMLScriptElement
      return { src, waits: defer, isInHead: document.head.contains(script) }
    }),
  )
  const sizes = await Promise.all(
    scripts.map(async ({ src }) => gzipSync(await (await request.get(src)).body(), { level: 9 }).length),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8 * 1024)
  const first = scripts.filter(({ waits }) => !waits)
  expect(first).toEqual([
    expect.objectContaining({ isInHead: true, src: expect.stringContaining('/restore.') }),
  ])
  expect(sizes[scripts.findIndex(({ waits }) => !waits)]).toBeLessThanOrEqual(1024)
})

test('what a reader chose holds on the next page, before it is painted, and can be taken back', async ({
  page,
}) => {
  const notice = await aNotice(page)
  await openTools(page)
  await tool(page, '长者模式').click()
  await tool(page, '黑底黄字').click()
  await expect(tool(page, '黑底黄字')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(255, 255, 0)')

  // As the first paint finds it: before the script that is not waited for has run.
  await page.route('**/reader/reader.*', (route) => route.abort())
  await page.goto(notice)
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  expect(await attribute(page, 'data-elder')).toBe('on')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  const size = await page
    .locator('.body')
    .evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  expect(size, '18 points').toBeGreaterThanOrEqual(24)

  await page.unroute('**/reader/reader.*')
  await page.reload()
  await openTools(page)
  await expect(tool(page, '长者模式')).toHaveAttribute('aria-pressed', 'true')
  await tool(page, '长者模式').click()
  expect(await attribute(page, 'data-elder')).toBeNull()
  await tool(page, '恢复默认').click()
  expect(await attribute(page, 'data-contrast')).toBeNull()
  await page.reload()
  expect(await attribute(page, 'data-contrast')).toBeNull()
})

test('a choice reaches the other windows, and one that makes no sense is passed over', async ({
  page,
  context,
}) => {
  await page.goto('/')
  const other = await context.newPage()
  await other.goto('/columns/news')
  await openTools(other)
  await tool(other, '大号').click()
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
  for (const kept of ['{"size":"huge","contrast":7,"x":"on"}', 'null', '[', '"x"']) {
    await page.evaluate((value) => localStorage.setItem('reading', value), kept)
    await page.reload()
    expect(await page.evaluate(() => Object.keys(document.documentElement.dataset)), kept).toEqual([])
  }
})

test('the tools are opened, used and left by keyboard alone', async ({ page }) => {
  await page.goto('/')
  const opener = page.getByRole('button', { name: '无障碍' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(tool(page, '长者模式')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on')
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await expect(tool(page, '长者模式')).toBeHidden()
})

test('a larger pointer, and a line that follows the pointer and the focus', async ({ page, request }) => {
  await page.goto('/')
  await openTools(page)
  await tool(page, '大鼠标').click()
  await tool(page, '阅读线').click()
  for (const [selector, file] of [
    ['main', 'arrow'],
    ['main a', 'hand'],
  ] as const) {
    const cursor = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).cursor)
    const [, url = ''] = /url\("([^"]+)"\)/.exec(cursor) ?? []
    expect(url).toContain(`/pointers/${file}.png`)
    expect((await request.get(url)).headers()['content-type']).toBe('image/png')
  }
  const place = async () => Math.round((await page.locator('.reading-line').boundingBox())?.y ?? -1)
  await page.mouse.move(300, 200)
  await expect.poll(place).toBe(214)
  const link = page.getByRole('banner').getByRole('link').first()
  await link.focus()
  const box = await link.boundingBox()
  await expect.poll(place).toBe(Math.round((box?.y ?? 0) + (box?.height ?? 0)))
  await tool(page, '阅读线').click()
  await expect(page.locator('.reading-line')).toBeHidden()
})

test('a page is read aloud from its title on, by a voice of its language, and marks where it is', async ({
  page,
}) => {
  await withVoices(page, [
    { lang: 'en-US', name: 'English' },
    { lang: 'zh-CN', name: '中文' },
  ])
  await page.goto(await aNotice(page))
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await openTools(page)
  await tool(page, '朗读本页').click()
  const marked = page.locator('.being-read')
  await expect(marked).toHaveText(title)
  expect(await saidOn(page)).toEqual([{ text: title, lang: 'zh-CN', rate: 1, voice: '中文' }])
  await expect(tool(page, '暂停')).toBeFocused()

  await finishSaying(page)
  await expect(marked).not.toHaveText(title)
  await expect(marked).toBeInViewport()
  const second = (await saidOn(page)).at(-1)
  await tool(page, '暂停').click()
  await finishSaying(page)
  expect(await saidOn(page), 'held').toHaveLength(2)
  await tool(page, '继续').click()
  expect((await saidOn(page)).at(-1), 'begins the sentence anew').toEqual(second)
  await tool(page, '快速').click()
  expect((await saidOn(page)).at(-1)).toEqual({ ...second, rate: 1.5 })

  await page.keyboard.press('Escape')
  await expect(marked).toHaveCount(0)
  await expect(tool(page, '朗读本页')).toBeFocused()
})

test('reading aloud comes to an end with the page', async ({ page }) => {
  await withVoices(page, [{ lang: 'en-GB', name: 'English' }])
  await page.goto('/en/report/thanks')
  await page.getByRole('button', { name: 'Accessibility' }).click()
  await tool(page, 'Read this page').click()
  const player = page.getByRole('region', { name: 'Read aloud' })
  await expect(player).toBeVisible()
  const texts = await page.locator('main h1, main p').allTextContents()
  for (const _ of texts) await finishSaying(page)
  await expect(player).toBeHidden()
  expect((await saidOn(page)).map(({ text }) => text)).toEqual(texts)
})

test('who has no voice for the language is told so, and can go on reading', async ({ page }) => {
  await withVoices(page, [{ lang: 'en-US' }])
  await page.goto('/columns/about')
  await openTools(page)
  await tool(page, '朗读本页').click()
  await expect(page.getByRole('status').filter({ hasText: '没有可用的中文语音' })).toBeVisible()
  expect(await saidOn(page)).toEqual([])
  await tool(page, '停止').click()
  await expect(tool(page, '停止')).toBeHidden()
})

test('where the browser cannot speak, the tool says so by being off', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }))
  await page.goto('/')
  await openTools(page)
  await expect(tool(page, '朗读本页')).toBeDisabled()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the masthead leads to the page that tells of the tools, and none of them is in the way', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.locator('#tools')).toBeHidden()
    await expect(page.locator('#player')).toBeHidden()
    await page.getByRole('link', { name: '无障碍', exact: true }).click()
    await expect(page).toHaveURL(/\/accessibility$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('无障碍说明')
  })
})
