import { expect, type Page } from '@playwright/test'
import { violationsOn } from '../accessibility.ts'
import { pageTypes } from '../pages.ts'
import { withVoices } from '../speech.ts'
import { test } from '../test.ts'

const choosing = (page: Page, values: Record<string, string>) =>
  page.addInitScript((chosen) => localStorage.setItem('reading', JSON.stringify(chosen)), values)

/** What can be pressed alone, in words, with its size; links within a sentence are as high as their line. */
const smallTargets = (page: Page, least: number) =>
  page
    .locator('a, button, summary, input:not([type="hidden"]), textarea, label.menu-button')
    .evaluateAll((all, min) => {
      const isInSentence = (element: Element) =>
        element.tagName === 'A' && getComputedStyle(element).display === 'inline'
      return all
        .filter((element) => element.getClientRects().length > 0 && !isInSentence(element))
        .filter((element) => !element.matches('.visually-hidden, .skip-link, .menu-toggle'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < min || box.height < min)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)
    }, least)

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('easy mode keeps every type of page whole, with targets of 44 pixels', async ({ page }) => {
    test.setTimeout(360_000)
    const types = await pageTypes(page)
    await choosing(page, { elder: 'on', size: 'largest' })
    for (const [type, address] of Object.entries(types)) {
      await page.goto(address)
      expect.soft(await violationsOn(page), type).toEqual([])
      expect.soft(await smallTargets(page, 44), type).toEqual([])
      expect.soft(await sideways(page), type).toBe(0)
    }
  })
})

const AGAINST_THE_SYSTEM = [
  ['white', 'dark'],
  ['black', 'light'],
  ['yellow', 'light'],
  ['blue', 'dark'],
] as const

test('colours of high contrast are that on every type of page, whatever the system prefers', async ({
  page,
}) => {
  test.setTimeout(360_000)
  const types = await pageTypes(page)
  for (const [type, address] of Object.entries(types)) {
    await page.goto(address)
    await page.locator('[data-tools]').click()
    for (const [contrast, colorScheme] of AGAINST_THE_SYSTEM) {
      await page.emulateMedia({ colorScheme })
      await page.locator(`[data-choose="contrast"][data-value="${contrast}"]`).click()
      // 7 to 1 is what WCAG asks for at level AAA; that rule leaves what is below level AA to the other one.
      const found = await violationsOn(page, ['color-contrast', 'color-contrast-enhanced'])
      expect.soft(found, `${type}, ${contrast}`).toEqual([])
    }
    await page.locator('[data-choose-nothing]').click()
  }
})

test.describe('at 400 % of 1280 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('no type of page asks for scrolling sideways, also with the tools open', async ({ page }) => {
    test.setTimeout(240_000)
    for (const [type, address] of Object.entries(await pageTypes(page))) {
      await page.goto(address)
      await page.locator('[data-tools]').click()
      expect.soft(await sideways(page), type).toBe(0)
    }
  })
})

test('whoever goes by keyboard sees where they are, also beside the player', async ({ page }) => {
  await withVoices(page, [{ lang: 'zh-CN' }])
  await page.goto('/columns/exams')
  await page.locator('main li a:has(time)').first().click()
  await page.getByRole('button', { name: '无障碍' }).click()
  await page.getByRole('button', { name: '朗读本页' }).click()
  await page.locator('.skip-link').focus()
  const seen = new Set<string>()
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab')
    const { name, isOver, hasOutline } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { left, top, width, height } = focused.getBoundingClientRect()
      const over = document.elementFromPoint(left + width / 2, top + height / 2)
      return {
        name: focused.outerHTML.slice(0, 150),
        isOver: over !== null && (focused.contains(over) || over.contains(focused)),
        hasOutline: getComputedStyle(focused).outlineStyle !== 'none',
      }
    })
    if (name.startsWith('<body')) break
    seen.add(name)
    if (name.includes('menu-toggle')) continue
    expect.soft(isOver, `${name} is not behind anything`).toBe(true)
    expect.soft(hasOutline, `${name} is marked`).toBe(true)
  }
  expect(seen.size).toBeGreaterThan(25)
})
