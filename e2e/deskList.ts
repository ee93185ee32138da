import type { Page } from '@playwright/test'

export const rows = (page: Page) => page.locator('tbody').getByRole('row')
export const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })
export const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `选中《${title}》` })
export const chip = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '状态' }).getByRole('link', { name, exact: true })
export const bar = (page: Page) => page.getByRole('region', { name: '批量操作' })
/** None while the browser goes from one page to another. */
export const titles = (page: Page) =>
  page
    .locator('td.list-title a')
    .allTextContents()
    .catch(() => [])
