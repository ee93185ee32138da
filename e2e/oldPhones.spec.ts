import { expect } from '@playwright/test'
import doiuse from 'doiuse'
import postcss from 'postcss'
import { test } from './test.ts'

/** Browsers that readers' phones of 2020 have. */
const BROWSERS = ['chrome 80', 'safari 13', 'ios_saf 13']

/**
 * What those browsers pass over, or know only in part, and may: without it a page looks plainer and reads
 * the same.
 */
const ENHANCEMENTS = new Set([
  'text-decoration',
  'css-text-wrap-balance',
  'css-focus-visible',
  'prefers-color-scheme',
  'prefers-reduced-motion',
  'css-media-interaction',
  'css-color-adjust',
  'view-transitions',
  'css-page-break',
  'css-paged-media',
  'text-size-adjust',
  'css-appearance',
  'css3-cursors',
  // Known in part, and the part that is used is known.
  'css-overflow',
  'css-text-indent',
  'intrinsic-width',
  'css-math-functions',
  'multicolumn',
])

test('the style sheet of the readers’ pages is one that phones of 2020 read', async ({ page, request }) => {
  await page.goto('/')
  const sheets = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((a) => (a as HTMLLinkElement).href))
  expect(sheets.length).toBeGreaterThan(0)
  for (const sheet of sheets) {
    const css = await (await request.get(sheet)).text()
    const own = withoutTailwindFallback(css)
    for (const unread of [
      '@layer',
      'oklch(',
      'color-mix(',
      ':is(',
      ':where(',
      ':has(',
      'padding-inline',
      'inset:',
    ]) {
      expect.soft(own, unread).not.toContain(unread)
    }
    expect.soft(flexGaps(own)).toEqual([])
    const unsupported = new Set<string>()
    await postcss([
      doiuse({
        browsers: BROWSERS,
        onFeatureUsage: ({ feature, message }) => {
          if (!ENHANCEMENTS.has(feature)) unsupported.add(`${feature}: ${message}`)
        },
      }),
    ]).process(own, { from: undefined })
    expect([...unsupported]).toEqual([])
  }
})

/**
 * Tailwind sets its own variables once more for browsers without @property, inside a layer, which those of
 * 2020 pass over; base.css sets the ones that are used.
 */
const withoutTailwindFallback = (css: string) => {
  const root = postcss.parse(css)
  root.walkAtRules('layer', (rule) => {
    if (rule.params === 'properties') rule.remove()
  })
  root.walkAtRules('property', (rule) => {
    rule.remove()
  })
  return root.toString()
}

/** Selectors that set a gap: grids know it, flex rows of 2020 do not, so gaps go on classes named gap-… only. */
const flexGaps = (css: string) => {
  const found: string[] = []
  postcss.parse(css).walkDecls('gap', (declaration) => {
    const { parent } = declaration
    if (parent && 'selector' in parent) found.push(String(parent.selector))
  })
  return found.filter((selector) => !selector.includes('lg\\:gap-'))
}
