import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRedirectTable, writeRedirectTable } from './csv.ts'

const plain = (text: string) =>
  readRedirectTable(text).map(({ line, from, to, coversBelow }) => [line, from, to, coversBelow])

it.each([
  ['from,to\n/a,/b\n', [[2, '/a', '/b', false]]],
  [
    '\ufeff原地址,新地址,连同下级\r\n/a,/b,是\r\n\r\n"/c,d","/e""f",\r\n',
    [
      [2, '/a', '/b', true],
      [4, '/c,d', '/e"f', false],
    ],
  ],
  ['/a;/b;1\n', [[1, '/a', '/b', true]]],
  ['/a\t/b', [[1, '/a', '/b', false]]],
  [
    'http://old.cn/a,/b\n/c\n,,\n',
    [
      [1, 'http://old.cn/a', '/b', false],
      [2, '/c', '', false],
    ],
  ],
  ['', []],
])('%j is read', (text, rows) => {
  expect(plain(text)).toEqual(rows)
})

it('says near which line a quotation mark has no other', () => {
  expect(() => readRedirectTable('/a,/b\n/c,"/d\n/e,/f')).toThrow(/redirects.bad-table/)
})

it('reads what it wrote', () => {
  const address = fc.string({ minLength: 1 }).map((text) => `/${text.trim()}`)
  const row = fc.record({ from: address, to: address, coversBelow: fc.boolean() })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const made = { id: 1, hits: 0, lastHitAt: null, createdBy: '', createdAt: new Date() }
      const text = writeRedirectTable(
        rows.map((each) => ({ ...each, ...made })),
        ['from', 'to', 'below', 'hits', 'last hit'],
        'yes',
      )
      expect(readRedirectTable(text).map(({ from, to, coversBelow }) => ({ from, to, coversBelow }))).toEqual(
        rows,
      )
    }),
  )
})
