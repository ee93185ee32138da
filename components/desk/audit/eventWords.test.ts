import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { changesOf, detailsOf, wordsOf } from './eventWords.ts'

const t = translator('en')

it('says what changed in words, and leaves out what did not', () => {
  const before = { state: 'published', name: 'x', onHome: false, kind: 'list', keywords: [] }
  const after = { state: 'expired', name: 'x', onHome: true, kind: 'page', keywords: ['a', 'b'] }
  expect(changesOf({ before, after }, t)).toEqual([
    { field: 'state', before: 'published', after: 'expired' },
    { field: 'on the home page', before: 'no', after: 'yes' },
    { field: 'kind', before: 'list', after: 'single page' },
    { field: 'keywords', before: '(empty)', after: 'a, b' },
  ])
  expect(changesOf({ before: null, after: { unheardOf: 1 } }, t)).toEqual([
    { field: 'unheardOf', before: '(empty)', after: '1' },
  ])
  const inherited = [{ name: '李明', role: 'writer', columnId: 3 }]
  expect(changesOf({ before: null, after: { inherited } }, t)[0]?.after).toBe(
    'name 李明 · role writer · column 3',
  )
})

it('says where something comes from before it says where it leads', () => {
  const details = { to: '/columns/news', from: '/old' }
  expect(detailsOf({ details }, t).map(([, value]) => value)).toEqual(['/old', '/columns/news'])
})

it('shows what it does not know as it is, whatever it is called', () => {
  expect(wordsOf('notice.unheard-of', t)).toBe('notice.unheard-of')
  expect(wordsOf('', t)).toBe('')
  expect(wordsOf('__proto__', t)).toBe('__proto__')
  const details = { __proto__x: '<b>', until: '2026-03-01T01:02:03.000Z', role: 'toString' }
  expect(detailsOf({ details }, t)).toEqual([
    ['__proto__x', '<b>'],
    ['until', '2026-03-01 01:02 UTC'],
    ['role', 'toString'],
  ])
})
