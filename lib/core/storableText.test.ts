import { expect, it } from 'vitest'
import { parseInput } from './parseInput.ts'
import { storableText } from './storableText.ts'

it.each(['', '通知', '𠮷野家', '😀', '\ufffd', 'line\nline', '\u0001'])('takes %j', (text) => {
  expect(parseInput(storableText, text)).toBe(text)
})

it.each(['\0', '通\0知', '\ud842', '\udfb7', '通知\ud842', '\udfb7\ud842', '\ud842野'])(
  'refuses %j',
  (text) => {
    expect(() => parseInput(storableText, text)).toThrow(
      expect.objectContaining({ code: 'INVALID', reason: 'unstorable' }),
    )
  },
)
