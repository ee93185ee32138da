import { expect, type Locator, type Page } from '@playwright/test'

/** The part of a screen with this heading. */
export const panel = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })

/** Signs out by the button that every screen has. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: '退出' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
}

/** Where the text of a notice is written. */
export const bodyField = (page: Page): Locator => page.getByRole('textbox', { name: '正文', exact: true })

/** Writes a text of these paragraphs in the place of what is there. */
export const writeBody = async (page: Page, paragraphs: string[]): Promise<void> => {
  await bodyField(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(paragraph)
  }
}

/** Does something to the text or its fields, and waits until the server has it: by itself, nothing is pressed. */
export const savedAfter = async (page: Page, change: () => Promise<unknown>): Promise<void> => {
  const version = async () => Number(await page.locator('[data-save]').getAttribute('data-version'))
  const before = await version()
  await change()
  await expect.poll(version, { timeout: 15_000 }).toBeGreaterThan(before)
  await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 15_000 })
}

/** Writes a new notice, and leaves it unsent. */
export const writeNotice = async (page: Page, title: string): Promise<void> => {
  await page.goto('/desk/notices/new')
  await page.getByLabel('栏目', { exact: true }).selectOption('通知公告')
  await page.getByLabel('标题', { exact: true }).fill(title)
}

/** Sends the notice that was written. */
export const sendNotice = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '建立草稿' }).click()

/** That a form was not taken and says why, and that what was typed is still there. */
export const expectRefusedNotice = async (page: Page, title: string, why: string): Promise<void> => {
  await expect(page.locator('form').getByRole('alert')).toHaveText(why)
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue(title)
}

/** The notices of this title that whoever is signed in can see. */
export const noticesCalled = async (page: Page, title: string): Promise<Locator> => {
  await page.goto(`/desk/notices?title=${encodeURIComponent(title)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('通知')
  return page.getByRole('main').getByRole('link', { name: title })
}
