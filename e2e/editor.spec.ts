import { expect } from '@playwright/test'
import { sanitizeBody } from '#lib/core/html.ts'
import { violationsOn } from './accessibility.ts'
import { bodyField } from './desk.ts'
import { openDraft } from './drafts.ts'
import { htmlIn, paste } from './editor.ts'
import { test } from './test.ts'

test('a body is written with the tools, by keyboard alone', async ({ browser }) => {
  test.setTimeout(60_000)
  const { page } = await openDraft(browser)
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text())
  })
  const field = bodyField(page)
  const { keyboard } = page
  await field.focus()

  await test.step('headings, marks, lists', async () => {
    await keyboard.press('ControlOrMeta+Alt+2')
    await keyboard.type('一、总则')
    await keyboard.press('Enter')
    await keyboard.type('学校')
    await keyboard.press('ControlOrMeta+b')
    await keyboard.type('应当')
    await keyboard.press('ControlOrMeta+b')
    await keyboard.press('Enter')
    await keyboard.press('ControlOrMeta+Shift+8')
    await keyboard.type('甲')
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.type('乙')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.press('ControlOrMeta+Shift+r')
    await keyboard.type('教育局')
  })
  expect(sanitizeBody(await htmlIn(field))).toBe(
    '<h2>一、总则</h2><p>学校<strong>应当</strong></p><ul><li>甲<ul><li>乙</li></ul></li></ul><p class="right">教育局</p>',
  )

  await test.step('a toolbar is one stop of the Tab key, and arrow keys go through it', async () => {
    const bar = page.getByRole('toolbar', { name: '排版工具' })
    await bar.getByRole('button', { name: '撤销' }).focus()
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(bar.getByRole('button', { name: '段落样式' })).toBeFocused()
    await keyboard.press('End')
    await expect(bar.getByRole('button', { name: '快捷键' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('加粗')
    expect(await violationsOn(page)).toEqual([])
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('a table is put in, and its cells are merged', async () => {
    await field.focus()
    await keyboard.press('ControlOrMeta+End')
    await keyboard.press('Enter')
    await page.getByRole('button', { name: '插入表格' }).press('Enter')
    await page.getByLabel('行数').fill('2')
    await page.getByLabel('列数').fill('2')
    await page.getByRole('button', { name: '插入', exact: true }).press('Enter')
    await keyboard.type('学校')
    await keyboard.press('Tab')
    await keyboard.type('人数')
    await keyboard.press('Tab')
    await keyboard.type('一中')
    const tools = page.getByRole('toolbar', { name: '表格工具' })
    await tools.getByRole('button', { name: '表题' }).click()
    await page.getByRole('dialog').getByLabel('表题').fill('各校人数')
    await keyboard.press('Enter')
    await expect(field.locator('caption')).toHaveText('各校人数')
    await keyboard.press('Shift+ArrowRight')
    await tools.getByRole('button', { name: '合并单元格' }).click()
  })
  expect(sanitizeBody(await htmlIn(field))).toContain(
    '<table><caption>各校人数</caption><thead><tr><th scope="col">学校</th><th scope="col">人数</th></tr></thead><tbody><tr><td colspan="2">一中</td></tr></tbody></table>',
  )
  expect(violations).toEqual([])
})

test('what cannot be linked to is refused, and an image waits until it is described', async ({ browser }) => {
  const { page } = await openDraft(browser)
  const field = bodyField(page)
  await field.focus()
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog', { name: '链接' })
  await dialog.getByLabel('链接地址').fill('javascript:alert(1)')
  await dialog.getByLabel('显示的文字').fill('网站')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('这不是可以用的链接地址')
  await dialog.getByLabel('链接地址').fill('www.linlan.example/a')
  await page.keyboard.press('Enter')
  expect(sanitizeBody(await htmlIn(field))).toBe('<p><a href="https://www.linlan.example/a">网站</a></p>')

  await paste(field, { files: ['照片.png'] })
  const image = page.getByRole('dialog', { name: '图片说明' })
  await expect(field.locator('.upload-place')).toContainText('照片.png')
  await image.getByLabel('图注').press('Enter')
  await expect(image).toContainText('请填写替代文字')
  await page.keyboard.press('Escape')
  await expect(field.locator('.upload-place')).toHaveCount(0)
})

test('widths, punctuation and spaces are put in order, and one step brings it all back', async ({
  browser,
}) => {
  const { page } = await openDraft(browser)
  const field = bodyField(page)
  await paste(field, { text: '各 学校:\n\n２０２６年,请于９月１日(周二)到校.' })
  await page.getByRole('button', { name: '整理' }).click()
  await page.getByRole('button', { name: '全部整理' }).click()
  await expect(field.locator('p')).toHaveText(['各学校：', '2026年，请于9月1日（周二）到校。'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toContainText('２０２６年,请于９月１日(周二)到校.')
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByLabel('查找', { exact: true }).fill('学校')
  await page.getByLabel('替换为').fill('幼儿园')
  await page.getByRole('button', { name: '全部替换' }).click()
  await expect(field).toContainText('各 幼儿园')
})
