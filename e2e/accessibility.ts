import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with the page as it stands, targets that are too small to hit among it (WCAG 2.5.8). */
export const violationsOn = async (page: Page, only?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page })
  if (only) axe.withRules(only)
  else axe.options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
