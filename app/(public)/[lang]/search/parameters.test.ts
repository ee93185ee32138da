import { expect, it } from 'vitest'
import { searchIn } from './parameters.ts'

it('takes what an address asks for, and the first of what it asks for twice', () => {
  const asked = {
    q: ['食堂', '校车'],
    column: 'news',
    year: '2025',
    sort: 'date',
    page: '3',
    utm_source: 'x',
  }
  expect(searchIn(asked)).toEqual({ q: '食堂', column: 'news', year: 2025, sort: 'date', page: 3 })
})

it.each([
  { year: '0' },
  { year: '20255' },
  { sort: 'up' },
  { page: '0' },
  { page: '1e9' },
  { column: '' },
  {},
])('takes %j for not there', (given) => {
  const plain = { q: '', column: undefined, year: undefined, sort: 'relevance', page: 1 }
  expect(searchIn(given)).toEqual(plain)
})

it('carries on no more of a query than is looked for', () => {
  expect(searchIn({ q: '！'.repeat(100_000) }).q).toHaveLength(200)
})
