import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { sanitizeBody } from '#lib/core/html.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testDocument } from '#lib/word/testDocument.ts'
import { violationsOn } from '../accessibility.ts'
import { bodyField, savedAfter } from '../desk.ts'
import { openDraft } from '../drafts.ts'
import { htmlIn, paste } from '../editor.ts'
import { asProgram, signedIn } from '../people.ts'
import { test } from '../test.ts'

const type = (page: Page, text: string) =>
  savedAfter(page, async () => {
    await bodyField(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(text)
  })

/** What the newer of two versions says, as their difference shows it. */
const newerText = (difference: Locator): Promise<string> =>
  difference
    .locator('.difference-block > :not(del)')
    .evaluateAll((runs) => runs.map((run) => run.textContent).join(''))

const summary = async (page: Page) => {
  const field = page.getByLabel('摘要', { exact: true })
  if (!(await field.isVisible())) await page.getByText('摘要与关键词').click()
  return field
}

test('what is typed is saved by itself, and is there after a reload', async ({ browser }) => {
  const { page } = await openDraft(browser)
  await type(page, '值班表见附件。')
  await savedAfter(page, () => page.getByLabel('标题', { exact: true }).fill('关于调整暑期值班的通知'))
  await savedAfter(page, async () => (await summary(page)).fill('值班安排。'))
  await page.reload()
  await expect(bodyField(page)).toHaveText('值班表见附件。')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('关于调整暑期值班的通知')
  await expect(await summary(page)).toHaveValue('值班安排。')
})

test('a lost connection loses nothing: the text is kept, and sent when it is back', async ({ browser }) => {
  const { page, context } = await openDraft(browser)
  await context.setOffline(true)
  await bodyField(page).click()
  await page.keyboard.type('断网时写的。')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  await savedAfter(page, () => context.setOffline(false))
  await page.reload()
  await expect(bodyField(page)).toHaveText('断网时写的。')
})

test('a Word document comes in whole, by its file and by the clipboard, also where the connection breaks', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { page, context } = await openDraft(browser)
  const field = bodyField(page)
  const file = {
    name: '考试安排.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await testDocument(),
  }
  await savedAfter(page, () => page.locator('input[aria-label="导入 Word 文档"]').setInputFiles(file))
  await expect(field.locator('table th').first()).toHaveText('科目')
  await expect(field.locator('figure img')).toHaveAttribute('alt', '校门')
  await expect
    .poll(() => field.locator('figure img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await context.setOffline(true)
  await field.click()
  await page.keyboard.press('ControlOrMeta+End')
  await paste(field, { html: readFileSync('lib/core/html/fixtures/word-windows.html', 'utf8') })
  await expect(page.locator('[data-save="offline"]')).toBeVisible({ timeout: 15_000 })
  const written = sanitizeBody(await htmlIn(field))
  expect(written.match(/<table>/g)).toHaveLength(2)
  await savedAfter(page, () => context.setOffline(false))
  await page.reload()
  await expect(field.locator('table')).toHaveCount(2)
  expect(sanitizeBody(await htmlIn(field))).toBe(written)
})

test('what was typed while the server was away is found again after the browser broke down', async ({
  browser,
}) => {
  const { page, context, address } = await openDraft(browser)
  await context.setOffline(true)
  await bodyField(page).click()
  await page.keyboard.type('没来得及保存的一段。')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  // A window that is only closed sends what it has at the last moment, past the network that is switched off for it.
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)])
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('没来得及保存的文字')).toBeVisible()
  await expect(bodyField(again)).toHaveText('没来得及保存的一段。')
  await expect(again.locator('[data-save="saved"]')).toBeVisible({ timeout: 15_000 })
  await again.reload()
  await expect(again.getByText('没来得及保存的文字')).toBeHidden()
  await expect(bodyField(again)).toHaveText('没来得及保存的一段。')
})

test('a title that is missing is said at its field, in the words of the screen', async ({ browser }) => {
  const { page } = await openDraft(browser)
  const title = page.getByLabel('标题', { exact: true })
  await title.fill('')
  await expect(page.getByText('请填写。').first()).toBeVisible()
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[data-save="invalid"]')).toBeVisible()
  await page.getByRole('button', { name: '送审' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '还没有保存好' })).toBeVisible()
  await savedAfter(page, () => title.fill('补上的标题'))
})

test('two people at one notice see each other, and neither loses what they wrote', async ({ browser }) => {
  test.setTimeout(120_000)
  const one = await openDraft(browser)
  const other = await signedIn(browser, ['writer'])
  await other.page.goto(one.address)
  await expect(one.page.getByText(`${other.login}也打开了这篇`)).toBeVisible({ timeout: 15_000 })
  await expect(other.page.getByText(`${one.login}也打开了这篇`)).toBeVisible({ timeout: 15_000 })

  // Their windows hear of nothing any more, as if both wrote within the same seconds.
  for (const { page } of [one, other]) await page.route('**/presence', (route) => route.abort())
  await type(one.page, '甲写的一段。')
  await bodyField(other.page).click()
  await other.page.keyboard.type('乙写的一段。')
  const dialog = other.page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: '我的' })).toContainText('乙写的一段。')
  await expect(dialog.getByRole('region', { name: '对方保存的' })).toContainText('甲写的一段。')
  await expect(dialog.getByText('已经存进历史')).toBeVisible()
  expect(await violationsOn(other.page)).toEqual([])
  await dialog.getByRole('button', { name: '用对方的' }).click()
  await expect(bodyField(other.page)).toHaveText('甲写的一段。')

  await type(other.page, '乙接着写。')
  await bodyField(one.page).click()
  await one.page.keyboard.press('End')
  await one.page.keyboard.type('甲也接着写。')
  await savedAfter(one.page, () =>
    one.page.getByRole('dialog').getByRole('button', { name: '用我的' }).click(),
  )
  await one.page.reload()
  await expect(bodyField(one.page)).toHaveText('甲写的一段。甲也接着写。')

  await one.page.goto(`${one.address}/history`)
  const versions = one.page.getByRole('list', { name: '各个版本' }).getByRole('button')
  const found = async (text: string) => {
    for (const version of await versions.all()) {
      await version.click()
      const difference = one.page.getByRole('region', { name: '差异' })
      await expect(difference.getByText('正在读取')).toBeHidden()
      if ((await newerText(difference)).includes(text)) return true
    }
    return false
  }
  expect(await found('乙写的一段')).toBe(true)
  expect(await found('乙接着写')).toBe(true)
})

test('a window where nothing is unsaved shows what somebody else saves', async ({ browser }) => {
  test.setTimeout(60_000)
  const one = await openDraft(browser)
  const other = await signedIn(browser, ['writer'])
  await other.page.goto(one.address)
  await expect(bodyField(other.page)).toBeVisible()
  await type(one.page, '甲写的一段。')
  await expect(bodyField(other.page)).toHaveText('甲写的一段。', { timeout: 20_000 })
  await type(other.page, '乙接着写。')
  await expect(bodyField(one.page)).toHaveText('甲写的一段。乙接着写。', { timeout: 20_000 })
  await expect(one.page.getByRole('dialog')).toHaveCount(0)
})

test('an earlier version is compared by its words and restored, and that can be undone', async ({
  browser,
}) => {
  const { page, address } = await openDraft(browser)
  await type(page, '报名时间为三月五日。')
  await savedAfter(page, async () => {
    await bodyField(page).fill('报名时间为三月八日。')
    await page.keyboard.press('ControlOrMeta+s')
  })
  await page.goto(`${address}/history`)
  const versions = page.getByRole('list', { name: '各个版本' }).getByRole('button')
  await versions.nth(0).click()
  const difference = page.getByRole('region', { name: '差异' })
  await expect(difference.locator('del')).toHaveText('五日')
  await expect(difference.locator('ins')).toHaveText('八日')
  await versions.nth(1).click()
  await page.getByRole('button', { name: '恢复这一份' }).click()
  await expect(page.getByText('已恢复。')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销。')).toBeVisible()
  await page.goto(address)
  await expect(bodyField(page)).toHaveText('报名时间为三月八日。')
})

test('a preview shows what readers will see, to whoever has its link, until it is ended', async ({
  browser,
  page: stranger,
}) => {
  const { page } = await openDraft(browser)
  await bodyField(page).click()
  await page.keyboard.type('还没有发布的内容。')
  await page.getByRole('link', { name: '预览' }).click()
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.body')).toContainText('还没有发布的内容。')
  await page.getByRole('button', { name: '电脑' }).click()
  await expect(page.locator('iframe')).toHaveCSS('width', '1280px')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '生成链接' }).click()
  const link = (await page.getByRole('status').locator('p').nth(1).textContent())?.trim() ?? ''
  const answer = await stranger.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  await expect(stranger.locator('.body')).toContainText('还没有发布的内容。')
  await page.getByRole('button', { name: '停用' }).first().click()
  await expect.poll(async () => (await stranger.request.get(link)).status()).toBe(404)
})

test('a notice starts as a copy of another, without its number and date', async ({ browser }) => {
  const { page } = await openDraft(browser)
  await type(page, '可以照抄的正文。')
  await page.getByRole('link', { name: '复制为新的一篇' }).click()
  await page.getByLabel('标题', { exact: true }).fill('第二次值班的通知')
  await page.getByRole('button', { name: '建立草稿' }).click()
  await expect(bodyField(page)).toHaveText('可以照抄的正文。')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('第二次值班的通知')
})

test('another notice is chosen by a part of its title, with the keyboard alone', async ({ browser }) => {
  const { page } = await openDraft(browser)
  await page.getByText('公文要素').click()
  const field = page.getByRole('combobox', { name: '替代的通知' })
  await field.focus()
  await page.keyboard.type('通知')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options.nth(1)).toBeVisible()
  const title = await options.nth(1).evaluate((option) => option.firstChild?.textContent ?? '')
  await page.keyboard.press('ArrowDown')
  await savedAfter(page, () => page.keyboard.press('Enter'))
  await expect(page.getByRole('button', { name: `去掉《${title}》` })).toBeVisible()
  await page.reload()
  await page.getByText('公文要素').click()
  await expect(page.getByRole('button', { name: `去掉《${title}》` })).toBeVisible()
})

/** An English notice that is another one's translation already, by its number. */
const takenTranslation = () =>
  asProgram(async (ctx) => {
    const idOf = async (lang: 'zh' | 'en') => {
      const { rows } = await ctx.db.execute<{ id: string }>(
        `select id from "column" where lang = '${lang}' and kind <> 'link' limit 1`,
      )
      return Number(rows[0]?.id)
    }
    const content = { title: 'Translated', bodyHtml: '' }
    const { id } = await createNotice(ctx, { columnId: await idOf('en'), content })
    await createNotice(ctx, { columnId: await idOf('zh'), content, translationId: id })
    return id
  })

test('a translation that is another notice’s is said at its field, before and after publication', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  const taken = await takenTranslation()
  const choose = async (page: Page) => {
    const field = page.getByRole('combobox', { name: '另一语言版本' })
    await field.fill(String(taken))
    await page.getByRole('option', { name: `第 ${taken} 号` }).click()
    return field
  }
  const why = new RegExp(`第 ${taken} 号通知已经和另一篇互为译文`)
  const takeAway = (page: Page) => page.getByRole('button', { name: /^去掉/ }).click()

  const { page, id, address } = await openDraft(browser)
  await type(page, '正文。')
  const field = await choose(page)
  await expect(field).toHaveAccessibleDescription(why)
  await expect(page.locator('[data-save="invalid"]')).toBeVisible()
  await takeAway(page)
  await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 15_000 })
  await expect(field).not.toHaveAttribute('aria-invalid')

  await asProgram((ctx) => publishDraft(ctx, { id }))
  const { page: desk } = await signedIn(browser, ['publisher'])
  await desk.goto(address)
  const chosen = await choose(desk)
  await desk.getByRole('button', { name: '保存安排' }).click()
  await expect(chosen).toHaveAccessibleDescription(why)
  await takeAway(desk)
  await desk.getByRole('button', { name: '保存安排' }).click()
  await expect(desk.getByText('已保存安排。')).toBeVisible()
  await expect(chosen).not.toHaveAttribute('aria-invalid')
})
