import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { addColumn } from '#lib/columns/addColumn.ts'
import { columnTree, pathToColumn } from '#lib/columns/queries.ts'
import { localDate } from '#lib/core/time.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { expectWhole } from '../accessibility.ts'
import { asProgram, signedIn } from '../people.ts'
import { test } from '../test.ts'

const name = () => `x${randomUUID().slice(0, 8)}`

/** A column of its own with two below it, and another one at the top; the first of the two lists so many notices. */
const prepare = (notices: number) =>
  asProgram(async (ctx) => {
    const [upper, first, second, other] = [name(), name(), name(), name()]
    const add = (slug: string, parent?: string) =>
      addColumn(ctx, { slug, name: slug, ...(parent && { parent }) })
    await add(upper)
    const { id } = await add(first, upper)
    await add(second, upper)
    await add(other)
    for (let i = 0; i < notices; i += 1) {
      const notice = await createNotice(ctx, plainNotice(id, `${first} 的第 ${i} 条`))
      await publishDraft(ctx, { id: notice.id })
    }
    return { upper, first, second, other }
  })

/** The columns that stand below one, as the database has them. */
const below = (slug: string) =>
  asProgram(async ({ db }) =>
    pathToColumn(await columnTree(db, 'zh'), slug)
      .at(-1)
      ?.children.map((column) => column.slug),
  )

const opened = async (browser: Browser): Promise<Page> => {
  const { page } = await signedIn(browser, ['administrator'])
  await page.goto('/desk/columns')
  // What is pressed before the page's scripts have taken hold of the handles goes nowhere.
  await expect(page.getByRole('button', { name: /^移动 / }).last()).toHaveAttribute('aria-describedby', /./)
  return page
}

const row = (page: Page, slug: string) =>
  page.locator('li[data-column]').filter({ has: page.getByRole('button', { name: slug, exact: true }) })
const handle = (page: Page, slug: string) => page.getByRole('button', { name: `移动 ${slug}` })

/**
 * Drags a column by the mouse to a part of the line of another one. Lines move where other columns come in meanwhile,
 * so that the way is gone again until the pointer stands where the line does.
 */
const drag = async (page: Page, slug: string, onto: string, part: number) => {
  await row(page, onto).scrollIntoViewIfNeeded()
  await handle(page, slug).scrollIntoViewIfNeeded()
  await handle(page, slug).hover()
  await page.mouse.down()
  await expect(async () => {
    const box = await row(page, onto).boundingBox()
    if (!box) throw new Error(`${onto} is not there`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height * part]
    await page.mouse.move(x, y - 10, { steps: 4 })
    await page.mouse.move(x, y, { steps: 4 })
    await expect(page.locator('.column-mark')).toHaveCount(1)
    expect(await row(page, onto).boundingBox()).toEqual(box)
  }).toPass()
  await page.mouse.up()
}

const textOf = async (page: Page, path: string) => (await page.request.get(path)).text()

test('a column is dragged among its siblings and below another one, whose list shows its notices at once', async ({
  browser,
}) => {
  const { upper, first, second, other } = await prepare(1)
  const page = await opened(browser)
  const title = `${first} 的第 0 条`
  expect(await textOf(page, `/columns/${upper}`)).toContain(title)
  expect(await textOf(page, `/columns/${other}`)).not.toContain(title)

  await drag(page, first, second, 0.9)
  await expect(page.getByText(`已移动“${first}”。`)).toBeVisible()
  await expect.poll(() => below(upper)).toEqual([second, first])

  await drag(page, first, other, 0.5)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('权限随上级走')
  await expect(dialog.getByLabel('上级').locator('option:checked')).toHaveText(other)
  await dialog.getByRole('button', { name: '移动', exact: true }).click()
  await expect(dialog).toBeHidden()
  const undo = page.getByRole('button', { name: '撤销' }).last()
  // Whoever reaches for it keeps it from going away.
  await undo.focus()
  await expect.poll(() => below(other)).toEqual([first])
  expect(await textOf(page, `/columns/${upper}`)).not.toContain(title)
  expect(await textOf(page, `/columns/${other}`)).toContain(title)
  expect((await page.request.get(`/columns/${first}`)).status()).toBe(200)

  await undo.click()
  await expect.poll(() => below(upper)).toEqual([second, first])
  expect(await textOf(page, `/columns/${upper}`)).toContain(title)
})

test('a column is moved by keyboard alone, and by the menu', async ({ browser }) => {
  const { upper, first, second } = await prepare(0)
  const page = await opened(browser)
  const said = page.getByRole('status').filter({ hasText: /./ }).first()
  await handle(page, first).focus()
  await page.keyboard.press('Space')
  await expect(said).toHaveText(`拿起了${first}。`)
  await page.keyboard.press('ArrowDown')
  await expect(said).toHaveText(`${first}：在 ${upper} / ${second} 下面，第 1 位。`)
  await page.keyboard.press('Escape')
  await expect(said).toHaveText('没有移动。')
  expect(await below(upper)).toEqual([first, second])

  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(said).toHaveText(`${first}：在 ${upper} 下面，第 2 位。`)
  await page.keyboard.press('Space')
  await expect.poll(() => below(upper)).toEqual([second, first])
  await expect(handle(page, first)).toBeFocused()

  const act = async (label: string) => {
    await row(page, first).locator('summary').press('Enter')
    await row(page, first).getByRole('button', { name: label }).press('Enter')
  }
  await act('上移')
  await expect.poll(() => below(upper)).toEqual([first, second])
  await act('下移')
  await expect.poll(() => below(upper)).toEqual([second, first])
  await act('降为下级')
  await page.getByRole('dialog').getByRole('button', { name: '移动', exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => below(second)).toEqual([first])
  await act('移到……下面')
  await page.getByRole('dialog').getByLabel('上级').selectOption({ label: upper })
  await page.getByRole('dialog').getByRole('button', { name: '移动', exact: true }).press('Enter')
  await expect.poll(() => below(upper)).toEqual([second, first])
})

test('a column that is renamed leads on from its former address, and from all below it', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  const { upper, first } = await prepare(21)
  const page = await opened(browser)
  const month = localDate(new Date(), 'Asia/Shanghai').slice(0, 7)
  const next = name()
  const pages = ['', '/2', '/archive', `/archive/${month}`, `/archive/${month}/2`, '/rss.xml', '/feed.json']
  const answer = async (slug: string, rest: string) => {
    const response = await page.request.get(`/columns/${slug}${rest}`, { maxRedirects: 0 })
    const { location } = response.headers()
    return [response.status(), location && new URL(location, page.url()).pathname]
  }
  const expectAt = async (here: string, gone: string, status: number) => {
    for (const rest of pages) {
      expect(await answer(here, rest), `${here}${rest}`).toEqual([200, undefined])
      const to = status === 301 ? `/columns/${here}${rest}` : undefined
      expect(await answer(gone, rest), `${gone}${rest}`).toEqual([status, to])
    }
  }
  await expectAt(first, next, 404)
  await row(page, first).getByRole('button', { name: first, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('地址', { exact: true }).fill(next)
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`已保存“${first}”。`)).toBeAttached()
  await expectAt(next, first, 301)
  expect(await textOf(page, `/columns/${upper}`)).toContain(`/columns/${next}`)
  await expect(sheet.getByText(`/columns/${first}`)).toBeVisible()

  await sheet.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => answer(first, '')).toEqual([200, undefined])
  await expectAt(first, next, 301)

  await row(page, first).getByRole('button', { name: first, exact: true }).click()
  await sheet.getByRole('listitem').filter({ hasText: next }).getByRole('button', { name: '去掉' }).click()
  await expect(sheet.getByText(`/columns/${next}`)).toBeHidden()
  await expectAt(first, next, 404)

  await sheet.getByLabel('地址', { exact: true }).fill('news')
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet.getByLabel('地址', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(sheet.getByRole('alert')).toContainText('news')
})

test('a template is made of a notice, and an empty column deleted', async ({ browser }) => {
  const { upper, first, second } = await prepare(1)
  const page = await opened(browser)
  const open = (slug: string) => row(page, slug).getByRole('button', { name: slug, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await open(upper)
  await expect(sheet).toContainText('没有模板，新通知从空白开始。')
  const noticeId = await asProgram(async ({ db }) => {
    const { rows } = await db.execute<{ id: string }>(`select id from notice where title like '${first} %'`)
    return rows[0]?.id ?? ''
  })
  await sheet.getByLabel('用第几号通知做模板').fill(noticeId)
  await sheet.getByRole('button', { name: '做成模板' }).click()
  await expect(sheet).toContainText(`新通知从自己的模板“${first} 的第 0 条”开始`)
  await sheet.getByRole('button', { name: '关闭' }).click()
  await open(second)
  await expect(sheet).toContainText(`新通知从上级“${upper}”的模板`)
  await sheet.getByText('删除这个栏目').click()
  await sheet.getByRole('button', { name: '删除栏目' }).click()
  await expect(row(page, second)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row(page, second)).toBeVisible()
  await open(first)
  await sheet.getByText('删除这个栏目').click()
  await sheet.getByRole('button', { name: '删除栏目' }).click()
  await expect(sheet.getByRole('alert')).toContainText('还有 1 条通知')
  expect(await below(upper)).toEqual([first, second])
  await sheet.getByRole('button', { name: '关闭' }).click()
  await open(upper)
  await sheet.getByRole('button', { name: '去掉自己的模板' }).click()
  await expect(sheet).toContainText('没有模板，新通知从空白开始。')
  await sheet.getByRole('button', { name: '撤销' }).click()
  await expect(sheet).toContainText(`新通知从自己的模板“${first} 的第 0 条”开始`)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what opens over the tree is whole for everybody, in ${colorScheme}`, { tag: '@phone' }, async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const { first, second } = await prepare(0)
    const page = await opened(browser)
    await page.emulateMedia({ colorScheme })
    await row(page, first).locator('summary').click()
    await expectWhole(page, 'menu')
    await row(page, first).getByRole('button', { name: '移到……下面' }).click()
    await page.getByRole('dialog').getByLabel('上级').selectOption({ index: 1 })
    await expectWhole(page, 'move')
    await page.keyboard.press('Escape')
    await row(page, second).getByRole('button', { name: second, exact: true }).click()
    await expectWhole(page, 'column')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '添加栏目' }).click()
    await expectWhole(page, 'new column')
    await page.keyboard.press('Escape')
    await handle(page, first).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.column-mark')).toHaveCount(1)
    await expectWhole(page, 'dragging')
  })
}
