import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

type Axe = typeof axe

/**
 * What axe finds wrong with the page as it stands, targets that are too small to hit among it (WCAG 2.5.8). What a
 * frame shows is a page of its own, with its own landmarks, and is looked at as one. A page is given axe once, which
 * takes as long as looking at it.
 * @param only rules that are asked alone
 */
export const violationsOn = async (page: Page, only?: string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await lookAt(page, only)
  if (!found.some((each) => each.startsWith('document-title'))) return found
  // While a screen of the desk is shown anew, it is without its title for a moment.
  await expect(page).toHaveTitle(/./)
  return lookAt(page, only)
}

const lookAt = (page: Page, only: string[] | undefined): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe }
    const all = { rules: { 'target-size': { enabled: true } } }
    const { violations } = await axe.run(
      { exclude: [['iframe']] },
      { resultTypes: ['violations'], elementRef: false, ...(rules ? { runOnly: rules } : all) },
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, only)

/** Rules that depend on the colours alone. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

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
