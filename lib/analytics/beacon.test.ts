import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBeacon } from './beacon.ts'

it.each([
  ['home', { kind: 'home', id: 0, host: undefined }],
  ['search', { kind: 'search', id: 0, host: undefined }],
  ['notice/12', { kind: 'notice', id: 12, host: undefined }],
  ['column/3 www.baidu.com', { kind: 'column', id: 3, host: 'www.baidu.com' }],
  ['home xn--fiqs8s.example', { kind: 'home', id: 0, host: 'xn--fiqs8s.example' }],
])('reads %j', (text, beacon) => {
  expect(readBeacon(text)).toEqual(beacon)
})

it.each([
  ...['', ' ', 'home ', 'home/1', 'notice', 'notice/', 'notice/0', 'notice/01', 'notice/-1', 'notice/1.5'],
  ...[
    'notice/1e3',
    'notice/1234567890123456',
    'page/1',
    'Notice/1',
    'notice/1\n',
    'notice/1 a b',
    'notice/1  a.b',
  ],
  ...['notice/1 .example', 'notice/1 A.example', `notice/1 ${'a'.repeat(101)}`, 'notice/1\0', 'notice/1 <b>'],
])('reads nothing from %j', (text) => {
  expect(readBeacon(text)).toBeUndefined()
})

it('reads nothing but numbers and hosts that the database takes, whatever comes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(home|notice\/\d+)( .*)?$/)), (text) => {
      const beacon = readBeacon(text)
      if (!beacon) return
      expect(Number.isSafeInteger(beacon.id)).toBe(true)
      expect(beacon.host ?? 'a.b').toMatch(/^[a-z0-9.-]{2,100}$/)
    }),
  )
})
