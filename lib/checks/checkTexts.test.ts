import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMends, mendTexts } from './applyMends.ts'
import { checkTexts } from './checkTexts.ts'
import { findingSchema, PARTS, type Part, type PartTexts } from './finding.ts'
import { CLEAN } from './fixtures/clean.ts'
import { POISONED } from './fixtures/poisoned.ts'

const honest = fc.constantFrom(...(CLEAN.body ?? []))
const planted = fc.constantFrom(
  ...POISONED.filter(({ part, rule }) => part === 'breadcrumb' && rule === 'poisoned-breadcrumb').map(
    ({ text }) => text,
  ),
)
/** Pieces that meet and overlap in every way: brands, lures, brackets, what hides between, and anything. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'开 云 体 育 ( ) （ ） 《 》 中国 官网 网页版 登录入口 bet 365 ( \u200b \u202e \n \t - 雲 (kāi) 乐鱼 app'.split(
      ' ',
    ),
  ),
  planted,
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const page = fc
  .array(fc.record({ part: fc.constantFrom(...PARTS), texts: fc.array(soup, { maxLength: 3 }) }), {
    maxLength: 4,
  })
  .map((parts) => [...new Map(parts.map((each) => [each.part, each])).values()])

const textAt = (parts: readonly PartTexts[], part: Part, index: number): string =>
  parts.find((each) => each.part === part)?.texts[index] ?? ''

test('a finding says what stands at its place, and findings do not overlap', () => {
  fc.assert(
    fc.property(page, (parts) => {
      const findings = checkTexts(parts)
      for (const { place, excerpt } of findings) {
        expect(textAt(parts, place.part, place.index).slice(place.start, place.end)).toBe(excerpt)
        expect(excerpt).not.toBe('')
      }
      findings.forEach((finding, at) => {
        expect(findingSchema.parse(finding)).toEqual(finding)
        const before = findings[at - 1]?.place
        if (before?.part === finding.place.part && before.index === finding.place.index)
          expect(before.end).toBeLessThanOrEqual(finding.place.start)
      })
    }),
  )
})

test('the same page gives the same findings', () => {
  fc.assert(
    fc.property(page, (parts) => {
      expect(checkTexts(structuredClone(parts))).toEqual(checkTexts(parts))
    }),
  )
})

test('after mending nothing is left that has a mend, and mending again changes nothing', () => {
  fc.assert(
    fc.property(page, (parts) => {
      const mended = mendTexts(parts)
      expect(mended.left.filter(({ mend }) => mend !== null)).toEqual([])
      expect(mendTexts(mended.parts)).toEqual({ parts: mended.parts, mends: [], left: mended.left })
    }),
  )
})

test('an advert planted between honest sentences is found wherever it is put, and only it is cut', () => {
  fc.assert(
    fc.property(honest, planted, honest, (before, advert, behind) => {
      const text = `${before}。${advert}。${behind}`
      const blocks = checkTexts([{ part: 'body', texts: [text] }]).filter(
        ({ severity }) => severity === 'block',
      )
      expect(blocks).not.toEqual([])
      for (const { excerpt } of blocks) expect(advert).toContain(excerpt)
    }),
  )
})

test('mends keep the number and the order of texts', () => {
  const parts: PartTexts[] = [{ part: 'breadcrumb', texts: ['首页', 'bet365', '通知公告'] }]
  expect(applyMends(parts, checkTexts(parts))).toEqual([
    { part: 'breadcrumb', texts: ['首页', '', '通知公告'] },
  ])
})

test('taking one advert out of another leaves none', () => {
  const parts: PartTexts[] = [{ part: 'body', texts: ['方案由开bet365云(中国)公布'] }]
  expect(mendTexts(parts).parts[0]?.texts).toEqual(['方案由公布'])
})

test('two brands in one text are two findings', () => {
  const findings = checkTexts([{ part: 'body', texts: ['bet365官网和乐鱼官网'] }])
  expect(findings.map(({ excerpt, params }) => [excerpt, params.brand])).toEqual([
    ['bet365官网', 'bet365'],
    ['乐鱼官网', '乐鱼'],
  ])
})

test.each([
  ['dots hide a brand', '开云·网页版', '开云·网页版'],
  ['full-width letters', '，ｂｅｔ３６５，', 'ｂｅｔ３６５'],
  ['characters outside the BMP', '𠮷𝐛𝐞𝐭𝟑𝟔𝟓𠮷', '𝐛𝐞𝐭𝟑𝟔𝟓'],
  ['combining strokes', 'b̶e̶t̶3̶6̶5', 'b̶e̶t̶3̶6̶5'],
])('%s: the offsets are those of the original', (_name, text, excerpt) => {
  expect(checkTexts([{ part: 'body', texts: [text] }]).map((each) => each.excerpt)).toEqual([excerpt])
})

/** Each would take minutes if some rule read the text again from every place where it begins to match. */
test.each([
  '关于做好秋季学期开学工作的通知，开云。',
  '开云(中国)',
  '体育官网',
  '\u200b',
  '开\u200b',
  '(',
  '《',
  '开(k',
  'bet365 ',
  '悦博网页版登录入口,',
  '真人百家乐老虎机，',
  '真人百家乐老虎机。',
  'wwwky',
  '\u202e',
])('a very long text of %j is read in one go', (unit) => {
  const text = unit.repeat(400_000 / unit.length)
  expect(Array.isArray(checkTexts([{ part: 'body', texts: [text] }]))).toBe(true)
})
