import { expect, it } from 'vitest'
import { countView } from './countView.ts'
import { recordSearch } from './recordSearch.ts'
import { countedQuery } from './searchQuery.ts'
import { createVisitorLimit } from './visitorLimit.ts'
import { createWaiting } from './waiting.ts'

const MORNING = new Date('2026-03-15T01:00:00Z')
const NEXT_DAY = new Date('2026-03-15T16:00:00Z')

it('counts a day of the site, not of Greenwich', () => {
  const into = createWaiting()
  for (const now of [MORNING, NEXT_DAY]) countView({ kind: 'notice', id: 7, host: undefined }, now, into)
  expect([...into.views.take()]).toEqual([
    ['2026-03-15\tnotice\t7', [1]],
    ['2026-03-16\tnotice\t7', [1]],
  ])
  expect(into.views.take().length).toBe(0)
})

it('writes down a host from its third reader of a day on', () => {
  const into = createWaiting()
  const come = (now: Date) => countView({ kind: 'home', id: 0, host: 'www.baidu.com' }, now, into)
  come(MORNING)
  come(MORNING)
  expect(into.referrers.take().length).toBe(0)
  come(MORNING)
  come(MORNING)
  expect(into.referrers.take().map(([, counts]) => counts)).toEqual([[4]])
  come(NEXT_DAY)
  expect(into.referrers.take().length).toBe(0)
})

it('writes down what is looked for three times on a day, in one spelling, and nothing that one person typed once', () => {
  const into = createWaiting()
  const look = (query: string, hits: number) => recordSearch({ lang: 'zh', query, hits }, MORNING, into)
  look('张小明 一班', 0)
  look('张小明 一班', 0)
  for (const query of ['中考 ＡＢ', '  中考\tab ', '中考 AB']) look(query, 3)
  look('中考 ab', 0)
  expect([...into.searches.take()]).toEqual([['2026-03-15\tzh\t中考 ab', [4, 1]]])
})

it('does not grow without end, whatever is sent', () => {
  const into = createWaiting()
  for (let n = 0; n < 30_000; n += 1) {
    countView({ kind: 'notice', id: n, host: `h${n}.example` }, MORNING, into)
    for (const _ of [1, 2, 3]) recordSearch({ lang: 'zh', query: `q${n}x`, hits: 0 }, MORNING, into)
  }
  expect(into.views.take().length).toBe(20_000)
  expect(into.searches.take().length).toBe(1_000)
  expect(into.referrers.take().length).toBe(0)
})

it.each([
  '',
  '  ',
  '\u200b',
  '字'.repeat(61),
  'x'.repeat(100_000),
  '13812345678',
  '138 1234 5678',
  'a@b.cn',
  '\ud800',
])('keeps nothing of the query %j', (query) => expect(countedQuery(query)).toBeUndefined())

it.each([
  ['教办〔2025〕12号', '教办〔2025〕12号'],
  ['a\0b', 'a b'],
  ['😀', '😀'],
  ['2025-2026', '2025-2026'],
])('keeps %j as %j', (query, kept) => {
  expect(countedQuery(query)).toBe(kept)
})

it('counts a minute of one network up to a limit, and forgets it with the minute', () => {
  const within = createVisitorLimit()
  const views = (address: string, page: string, now: number, times: number) =>
    Array.from({ length: times }, () => within(address, page, now)).filter(Boolean).length
  expect(views('192.0.2.1', 'notice/1', 0, 100)).toBe(60)
  expect(views('192.0.2.2', 'notice/1', 0, 100)).toBe(60)
  expect(views('192.0.2.1', 'notice/1', 59_999, 10)).toBe(0)
  expect(views('192.0.2.1', 'notice/1', 60_000, 10)).toBe(10)
  // All of a /64 is one network.
  const of64 = Array.from({ length: 1_000 }, (_, n) =>
    within(`2001:db8::${n.toString(16)}`, `notice/${n}`, 0),
  )
  expect(of64.filter(Boolean)).toHaveLength(600)
})
