import { expect, test } from 'vitest'
import { mendTexts } from './applyMends.ts'
import { checkTexts } from './checkTexts.ts'
import type { Part } from './finding.ts'
import { CLEAN, WARNINGS } from './fixtures/clean.ts'
import { POISONED, POISONED_PAGES } from './fixtures/poisoned.ts'

const clean = Object.entries(CLEAN).flatMap(([part, texts]) =>
  texts.map((text) => ({ part: part as Part, text })),
)

test.each(POISONED)('$part: $text', ({ part, text, rule, mended }) => {
  const findings = checkTexts([{ part, texts: [text] }])
  expect(findings).toContainEqual(expect.objectContaining({ rule, severity: 'block' }))
  if (mended !== null) expect(mendTexts([{ part, texts: [text] }]).parts[0]?.texts).toEqual([mended])
})

test.each(POISONED_PAGES)('a name given away by another part: $found', ({ parts, found }) => {
  expect(checkTexts(parts).map(({ place }) => [place.part, place.index])).toEqual(found)
})

test.each(clean)('$part, clean: $text', ({ part, text }) => {
  const serious = checkTexts([{ part, texts: [text] }]).filter(({ severity }) => severity !== 'info')
  expect(serious).toEqual([])
})

test.each(WARNINGS.map((parts) => ({ parts })))('a warning is no advert: $parts', ({ parts }) => {
  const findings = checkTexts(parts)
  expect(findings.filter(({ severity }) => severity === 'block')).toEqual([])
  expect(mendTexts(parts).parts).toEqual(parts)
})

test('the corpus is large enough to mean something', () => {
  expect(POISONED.length).toBeGreaterThanOrEqual(60)
  expect(clean.length).toBeGreaterThanOrEqual(120)
})
