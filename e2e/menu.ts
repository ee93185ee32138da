import type { Page } from '@playwright/test'

/** Opens the menu where the screen is so narrow that there is one. */
export const openMenu = async (page: Page): Promise<void> => {
  const button = page.locator('.menu-button')
  if (await button.isVisible()) await button.click()
}
