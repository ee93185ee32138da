import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What axe finds wrong with the page as it stands, targets that are too small to hit among it (WCAG 2.5.8). What a
 * frame shows is a page of its own, with its own landmarks, and is looked at as one.
 */
export const violationsOn = async (page: Page, only?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode()
  if (only) axe.withRules(only)
  else axe.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Expects that everybody can use the page as it stands, and that it is no wider than the screen. */
export const expectWhole = async (page: Page, what: string): Promise<void> => {
  expect.soft(await violationsOn(page), what).toEqual([])
  await expectFitting(page, what)
}

/** Expects that the page is no wider than the screen. */
export const expectFitting = async (page: Page, what: string): Promise<void> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(over, `${what} is as wide as the screen`).toBeLessThanOrEqual(0)
}
