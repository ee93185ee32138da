import { type Browser, expect, type Page } from '@playwright/test'
import { somePdf, windowsProgram } from '#lib/media/testFiles.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { expectWhole } from '../accessibility.ts'
import { asProgram, signedIn } from '../people.ts'
import { test } from '../test.ts'
import { somePng } from '../uploads.ts'

test.describe.configure({ timeout: 90_000 })

const mark = () => `${Date.now()}${Math.random()}`.replace('.', '')
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: somePdf(mark()) })
const png = async (name: string) => ({ name, mimeType: 'image/png', buffer: await somePng() })

/** The library as somebody new who writes finds it, and where files are chosen. */
const openLibrary = async (browser: Browser) => {
  const person = await signedIn(browser, ['writer'])
  const { page } = person
  await page.goto('/desk/media?mine=1')
  await expect(page.getByRole('heading', { level: 1, name: '媒体库' })).toBeVisible()
  return { ...person, choose: page.getByLabel('上传文件').first() }
}

const tile = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const uploads = (page: Page) => page.getByRole('region', { name: '上传' })

test('twenty files are uploaded at once, each with its progress and what came of it', async ({ browser }) => {
  const { page, choose } = await openLibrary(browser)
  const files = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? pdf(`附件${n}.pdf`) : png(`照片${n}.png`))),
  )
  // What goes out waits until all of it was seen waiting.
  let release = () => undefined as unknown
  const held = new Promise((resolve) => {
    release = () => resolve(undefined)
  })
  await page.route('**/api/desk/media', async (route) => {
    await held
    await route.continue()
  })
  await choose.setInputFiles([
    ...files,
    { name: '工资表.pdf', mimeType: 'application/pdf', buffer: windowsProgram() },
    { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ])
  await expect(uploads(page).getByRole('progressbar')).toHaveCount(21)
  await expect(uploads(page)).toContainText('共 22 个文件，已存入 0 个，失败 1 个')
  release()
  await expect(uploads(page)).toContainText('共 22 个文件，已存入 20 个，失败 2 个', { timeout: 60_000 })
  await expect(uploads(page).getByRole('progressbar')).toHaveCount(0)
  const refused = uploads(page).getByRole('listitem').filter({ hasText: '工资表.pdf' })
  await expect(refused.getByRole('alert')).toHaveText('这是可执行程序，不能上传。')
  await expect(page.locator('.media-tile')).toHaveCount(20)
  await page.getByRole('button', { name: '图片', exact: true }).click()
  await expect(page).toHaveURL(/kind=image/)
  await expect(page.locator('.media-tile')).toHaveCount(10)
  // The small size of an image is what the screen loads.
  const image = page.locator('.media-tile img').first()
  await expect(image).toHaveJSProperty('complete', true)
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
  await page.reload()
  await expect(page.locator('.media-tile')).toHaveCount(10)
  await uploads(page).waitFor({ state: 'detached' })
})

test('the same file a second time is the file that is there', async ({ browser }) => {
  const { page, choose } = await openLibrary(browser)
  const file = await png('校徽.png')
  await choose.setInputFiles(file)
  await expect(uploads(page)).toContainText('已存入 1 个')
  await choose.setInputFiles({ ...file, name: '另一个名字.png' })
  await expect(uploads(page)).toContainText('媒体库里已有这个文件：校徽.png。')
  await expect(page.locator('.media-tile')).toHaveCount(1)
})

test('what a lost connection broke off is sent again, and what is cancelled is not', async ({ browser }) => {
  const { page, context, choose } = await openLibrary(browser)
  await page.route('**/api/desk/media', () => undefined)
  await choose.setInputFiles(pdf('取消.pdf'))
  await page.getByRole('button', { name: '取消上传 取消.pdf' }).click()
  await expect(uploads(page)).toContainText('已取消。')
  await page.unroute('**/api/desk/media')
  await context.setOffline(true)
  await choose.setInputFiles(pdf('断网.pdf'))
  await expect(uploads(page).getByRole('alert')).toHaveText('没有连上服务器，请检查网络后再试。')
  await context.setOffline(false)
  await expect(uploads(page)).toContainText('已存入 1 个')
  await page.getByRole('button', { name: '重新上传 取消.pdf' }).click()
  await expect(uploads(page)).toContainText('已存入 2 个')
  await page.getByRole('button', { name: '清除记录' }).click()
  await expect(uploads(page)).toHaveCount(0)
})

test('files are dropped anywhere on the screen', async ({ browser }) => {
  const { page } = await openLibrary(browser)
  const data = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([words], '拖进来的.pdf', { type: 'application/pdf' }))
    return transfer
  }, somePdf(mark()).toString())
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data })
  await expect(page.getByText('松开鼠标，上传这些文件')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
  await expect(uploads(page)).toContainText('已存入 1 个')
  await expect(tile(page, /拖进来的\.pdf/)).toBeVisible()
})

test('a file is renamed, shows where it is used, and is deleted where it is used nowhere', async ({
  browser,
}) => {
  const { page, choose } = await openLibrary(browser)
  await choose.setInputFiles([pdf('用到的.pdf'), pdf('多余的.pdf')])
  await expect(uploads(page)).toContainText('已存入 2 个')
  await tile(page, /用到的\.pdf/).click()
  await expect(page.getByRole('dialog')).toContainText('还没有通知用到它。')
  const sha256 = new URL(page.url()).searchParams.get('item') ?? ''
  const title = `带附件的通知${mark()}`
  const id = await asProgram(async (ctx) => {
    const { rows } = await ctx.db.execute<{ id: string }>(
      `select id from "column" where slug = 'notices' and lang = 'zh'`,
    )
    const content = { title, bodyHtml: '<p>正文</p>', attachments: [{ sha256, name: '附件.pdf' }] }
    return (await createNotice(ctx, { columnId: Number(rows[0]?.id), content })).id
  })
  await page.getByRole('dialog').getByLabel('文件名').fill('改名后')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await tile(page, /改名后\.pdf/).click()
  const use = page.getByRole('dialog').getByRole('link', { name: title })
  await expect(use).toHaveAttribute('href', `/desk/notices/${id}`)
  await expect(page.getByRole('dialog').getByRole('button', { name: '删除' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/desk\/media\?mine=1$/)

  await page.getByRole('button', { name: '没有用到的' }).click()
  await expect(tile(page, /改名后\.pdf/)).toHaveCount(0)
  await tile(page, /多余的\.pdf/).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(tile(page, /多余的\.pdf/)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(tile(page, /多余的\.pdf/)).toBeVisible()
})

test('what was done can be taken back with a dialog open, in which the sentence stands then', async ({
  browser,
}) => {
  const { page, choose } = await openLibrary(browser)
  await choose.setInputFiles([pdf('删错的.pdf'), pdf('别的.pdf')])
  await expect(uploads(page)).toContainText('已存入 2 个')
  await tile(page, /删错的\.pdf/).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(dialog).toHaveCount(0)
  await tile(page, /别的\.pdf/).click()
  await expect(dialog.getByLabel('文件名')).toBeVisible()
  await dialog.getByRole('button', { name: '撤销' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(tile(page, /删错的\.pdf/)).toBeVisible()

  // What is said in the dialog stays when it closes.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tile(page, /别的\.pdf/).click()
  await dialog.getByRole('button', { name: '复制文件名' }).click()
  const told = page.getByRole('status').getByText('已复制。')
  await expect(dialog.filter({ has: told })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(told).toBeVisible()
})

test('what the server refuses is taken back on the screen', async ({ browser }) => {
  const { page, choose } = await openLibrary(browser)
  await choose.setInputFiles(pdf('原名.pdf'))
  await expect(uploads(page)).toContainText('已存入 1 个')
  await tile(page, /原名\.pdf/).click()
  const sha256 = new URL(page.url()).searchParams.get('item') ?? ''
  const name = page.getByRole('dialog').getByLabel('文件名')
  await name.fill('新名.pdf')
  // Meanwhile it has gone.
  await asProgram(({ db }) => db.execute(`delete from media_item where sha256 = '${sha256}'`))
  await name.press('Enter')
  await expect(page.getByText('媒体库里没有这个文件，可能已被删除。').first()).toBeVisible()
  await expect(tile(page, /\.pdf/)).toHaveCount(0)
})

test('the library is worked by keyboard alone', async ({ browser }) => {
  const { page, choose } = await openLibrary(browser)
  await choose.setInputFiles([await png('一.png')])
  await expect(uploads(page)).toContainText('已存入 1 个')
  await choose.setInputFiles([await png('二.png')])
  await expect(uploads(page)).toContainText('共 2 个文件，已存入 2 个')
  await page.getByRole('button', { name: '没有用到的' }).focus()
  await page.keyboard.press('Tab')
  await expect(tile(page, /二\.png/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tile(page, /一\.png/)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('图片说明').focus()
  await page.keyboard.type('一张图')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(tile(page, /一\.png/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('图片说明')).toHaveValue('一张图')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the library, ${colorScheme}`, { tag: '@phone' }, async ({ browser }) => {
    const { page, choose } = await openLibrary(browser)
    await page.emulateMedia({ colorScheme })
    const look = (what: string) => expectWhole(page, what)
    await look('empty')
    await choose.setInputFiles([
      pdf(`${'很长的文件名'.repeat(30)}.pdf`),
      await png('x'.repeat(190)),
      { name: '坏.exe', mimeType: 'x/y', buffer: windowsProgram() },
    ])
    await expect(uploads(page)).toContainText('已存入 2 个，失败 1 个')
    await look('uploads and tiles')
    await page.locator('.media-tile').first().click()
    await expect(page.getByRole('dialog').getByLabel('文件名')).toBeVisible()
    await look('an item')
    await page.goto('/desk/media?kind=document')
    await expect(page.locator('.media-row').first()).toBeVisible()
    await look('lines')
  })
}
