import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Lexemes } from './lexemes.ts'
import { slicesOf } from './slices.ts'

const unit = fc.constantFrom('教', '师', '𠮷', 'a', '1', '2025年', '号', ' ', '。', '，', '\n')
/** Long enough to be parted, with and without places to do so. */
const texts = fc
  .array(fc.tuple(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.nat(600)), { maxLength: 8 })
  .map((parts) => parts.map(([units, times]) => units.join('').repeat(times)).join(''))

it('parts a text into short ones that are whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const slices = [...slicesOf(text)]
      expect(slices.join('')).toBe(text)
      for (const slice of slices) {
        expect(slice.length).toBeLessThanOrEqual(2_000)
        expect(slice.isWellFormed()).toBe(true)
      }
    }),
  )
})

it('finds the same in a long text as in one that is read at once', async () => {
  const text = Array.from({ length: 400 }, (_, at) => `第${at}条，教师资格认定工作由临澜市教育局负责。`).join(
    '',
  )
  const [long, atOnce] = [new Lexemes(), new Lexemes()]
  await long.addLong(text, 'C')
  long.add('此后', 'D')
  atOnce.add(text, 'C').add('此后', 'D')
  expect(String(long)).toBe(String(atOnce))
})

it.each([
  ['〔2025〕\n12号', '。'],
  ['［２０２５］　第１２號', '，'],
  ['2025年第\n12\n号', ''],
])('parts no document number, wherever it stands: %s', async (number, sign) => {
  for (let before = 1_980; before <= 2_000; before++) {
    const long = new Lexemes()
    await long.addLong(`${'教'.repeat(before - sign.length)}${sign}${number}${'师'.repeat(100)}`, 'C')
    expect(String(long), `${before}`).toContain("'2025#12'")
  }
})

it('lets others have their turns meanwhile', async () => {
  let turns = 0
  let isOver = false
  const others = async () => {
    for (; !isOver; turns++) await nextTurn()
  }
  const waiting = others()
  await new Lexemes().addLong('请各校认真做好二〇二六年春季学期的准备工作。'.repeat(20_000), 'C')
  isOver = true
  await waiting
  expect(turns).toBeGreaterThan(5)
})
