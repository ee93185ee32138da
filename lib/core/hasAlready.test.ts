import { expect, it } from 'vitest'
import { hasAlready } from './hasAlready.ts'

it.each([
  [null, false],
  ['', false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b"', false],
  ['"b", W/"c","a"', true],
  ['"b, a"', false],
  [' * ', true],
  ['a', false],
])('%s', (header, expected) => {
  expect(hasAlready(header, '"a"')).toBe(expected)
  expect(hasAlready(header, 'W/"a"')).toBe(expected)
})
