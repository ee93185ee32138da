import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, originalRange } from './folded.ts'

test.each([
  ['ＢＥＴ３６５', 'bet365'],
  ['開雲', '开云'],
  ['开(kāi)云（yún）', '开云'],
  ['开（app）云', '开(app)云'],
  ['开 - 云', '开云'],
  ['开。云', '开。云'],
  ['开\n云', '开\n云'],
  ['【中国】', '(中国)'],
  ['bеt', 'bet'],
  ['开\u200b\u00ad云', '开云'],
])('%s reads as %s', (original, text) => {
  expect(fold(original).text).toBe(text)
})

test('every unit points at a stretch of the original, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (original) => {
      const folded = fold(original)
      expect(folded.starts).toHaveLength(folded.text.length)
      let last = 0
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = originalRange(folded, at, at + 1)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = start
      }
    }),
  )
})

test('text of plain Chinese is read as it stands', () => {
  expect(fold('各学校：请于九月一日前报送').text).toBe('各学校:请于九月一日前报送')
})
