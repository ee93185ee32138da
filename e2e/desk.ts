import { expect, type Locator, type Page } from '@playwright/test'
import { bodyField, writeBody } from './editor.ts'

/** The part of a screen with this heading. */
export const panel = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })

/** Signs out by the button that every screen has. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: '退出' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
}

/** Writes a new notice, and leaves it unsent. */
export const writeNotice = async (page: Page, title: string): Promise<void> => {
  await page.goto('/desk/notices/new')
  await page.getByLabel('栏目', { exact: true }).selectOption('通知公告')
  await page.getByLabel('标题', { exact: true }).fill(title)
  await writeBody(page, '写到一半的正文。')
}

/** Sends the notice that was written. */
export const sendNotice = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '建立草稿' }).click()

/** That a form was not taken and says why, and that what was typed is still there. */
export const expectRefusedNotice = async (page: Page, title: string, why: string): Promise<void> => {
  await expect(page.locator('form').getByRole('alert')).toHaveText(why)
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue(title)
  await expect(bodyField(page)).toHaveText('写到一半的正文。')
}

/** The notices of this title that whoever is signed in can see. */
export const noticesCalled = async (page: Page, title: string): Promise<Locator> => {
  await page.goto(`/desk/notices?title=${encodeURIComponent(title)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('通知')
  return page.getByRole('main').getByRole('link', { name: title })
}
