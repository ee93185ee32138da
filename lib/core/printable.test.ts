import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it.each([
  ['通知\u0001公告\u0008', '通知公告'],
  ['一\t二\n三', '一\t二\n三'],
  ['\u007f\u0085甲', '甲'],
  ['😀〔2025〕12号', '😀〔2025〕12号'],
])('makes %j %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})
