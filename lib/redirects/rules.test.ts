import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule } from './rule.ts'
import { Rules } from './rules.ts'
import { readTarget } from './target.ts'

const rulesOf = (...rules: [from: string, to: string, coversBelow?: boolean][]) =>
  new Rules(rules.map(([from, to, coversBelow = false], id): Rule => ({ id, from, to, coversBelow })))

describe('an address leads where its rule says', () => {
  const rules = rulesOf(
    ['/info/1003/2345.htm', '/notices/1'],
    ['/show.asp', '/columns/news'],
    ['/show.asp?id=12', '/notices/12'],
    ['/show.asp?id=12&page=2', '/notices/13'],
    ['/info/1004/*.htm', '/notices/$1'],
    ['/info/*/*.htm', 'https://old.example/$1/$2'],
    ['/article.php?aid=*', '/notices/$1'],
    ['/down/*', '/files-moved/$1'],
    ['/news', '/columns/news', true],
    ['/news/show-*.html', '/notices/$1'],
    ['/?p=7', '/notices/7'],
    ['/%e9%80%9a%e7%9f%a5', '/columns/notices'],
    ['/*-old.htm', '/x/$1'],
  )
  it.each([
    ['/info/1003/2345.htm', '/notices/1'],
    ['/INFO//1003/2345.HTM?from=timeline#a', '/notices/1'],
    ['/show.asp?id=12', '/notices/12'],
    ['/Show.asp?ID=12&isappinstalled=0&from=singlemessage', '/notices/12'],
    ['/show.asp?page=2&id=12', '/notices/13'],
    ['/show.asp?id=99', '/columns/news'],
    ['/info/1004/2345.htm', '/notices/2345'],
    ['/info/1005/Ab.htm', 'https://old.example/1005/Ab'],
    ['/info/1005/x/2.htm', undefined],
    ['/info//.htm', undefined],
    ['/article.php?aid=77&x=1', '/notices/77'],
    ['/article.php?aid=', undefined],
    ['/article.php', undefined],
    ['/down/a/b/c.doc', '/files-moved/a/b/c.doc'],
    ['/down', undefined],
    ['/news/2024/3', '/columns/news/2024/3'],
    ['/news/show-5.html', '/notices/5'],
    ['/?p=7', '/notices/7'],
    ['/', undefined],
    ['/通知', '/columns/notices'],
    ['/%e9%80%9A知/', '/columns/notices'],
    ['/a-old.htm', '/x/a'],
    ['/a-old.html', undefined],
    ['relative', undefined],
    [`/${'x'.repeat(3_000)}`, undefined],
  ])('%s', (address, to) => {
    expect(rules.find(address)?.to).toBe(to)
  })
})

it.each([
  ['/show.asp?id=12&utm_source=x', '/notices/12'],
  ['/notices/1?wbnewsid=7', '/notices/7'],
  ['/?p=8', '/notices/8'],
  ['/show.asp?id=99', undefined],
  ['/news/3?id=12', undefined],
  ['/down/3?id=12', undefined],
])('by its query alone %s leads to %s', (address, to) => {
  const rules = rulesOf(
    ['/show.asp', '/columns/news'],
    ['/show.asp?id=12', '/notices/12'],
    ['/notices/1?wbnewsid=7', '/notices/7'],
    ['/?p=*', '/notices/$1'],
    ['/news', '/columns/news', true],
    ['/down/*', '/files-moved/$1'],
  )
  expect(rules.find(address, true)?.to).toBe(to)
})

it('never leads off the site that its target names, whatever a visitor writes', () => {
  const rules = rulesOf(
    ['/a/*', '/$1'],
    ['/b.asp?id=*', '/n/$1'],
    ['/c.asp?id=*', 'https://elsewhere.example/$1'],
    ['/d/*/*', '/$1/$2'],
    ['/e', '/', true],
  )
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '//',
      '/',
      '\\',
      '%2f',
      '%5c',
      '@',
      'evil.example',
      ':',
      '%2e%2e',
      '\t',
      '%0d%0a',
      '?',
    ),
    fc.string(),
  )
  const visitor = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const beginning = fc.constantFrom('/a/', '/b.asp?id=', '/c.asp?id=', '/d/', '/e/')
  const leading = (address: string) => {
    const to = rules.find(address)?.to
    if (to === undefined) return
    const { origin } = new URL(to, 'https://own.example')
    expect(origin).toBe(address.startsWith('/c') ? 'https://elsewhere.example' : 'https://own.example')
    expect(to).toMatch(/^[\x21-\x7e]+$/)
  }
  fc.assert(
    fc.property(beginning, visitor, (from, rest) => leading(from + rest)),
    { numRuns: 2_000 },
  )
  for (const bait of [
    '/a/\\evil.example',
    '/b.asp?id=..//evil.example',
    '/d/../\\evil.example',
    '/e//\\evil.example',
  ])
    leading(bait)
  expect(rules.find('/b.asp?id=..//evil.example')?.to).toBe('/evil.example')
})

describe('a way', () => {
  it('is followed to its end, and no further than to where something stands', () => {
    const rules = rulesOf(['/a', '/b'], ['/b', '/c/1'], ['/c/*', 'https://x.example/$1'])
    expect(rules.follow('/a').steps.map(({ to }) => to)).toEqual(['/b', '/c/1', 'https://x.example/1'])
    expect(rules.follow('/a', (address) => address === '/b').steps.map(({ to }) => to)).toEqual(['/b'])
    expect(rules.follow('/z')).toEqual({ steps: [], isLoop: false })
  })

  it.each([
    [
      ['/a', '/b'],
      ['/b', '/A'],
    ],
    [['/a/*', '/a/x/$1']],
    [['/a', '/a/b', true]],
    [
      ['/a', '/b/c'],
      ['/b/*', '/a'],
    ],
  ] as [string, string, boolean?][][])('%j %j goes round in circles', (...rules) => {
    expect(rulesOf(...rules).follow('/a/1').isLoop || rulesOf(...rules).follow('/a').isLoop).toBe(true)
  })
})

it('takes what was replaced or removed into account no longer', () => {
  const rules = rulesOf(['/a/*', '/x'], ['/b', '/y'])
  rules.set({ id: 9, from: '/a/*', to: '/z', coversBelow: false })
  rules.delete('/b')
  expect(rules.find('/a/1')?.to).toBe('/z')
  expect(rules.find('/b')).toBeUndefined()
  expect(rules.size).toBe(1)
})

it('ends a way that only the door would lead back', () => {
  const rules = rulesOf(['/notices/*', '/zh/notices/$1'], ['/old', '/en/columns/news/1?utm_source=x'])
  expect(rules.follow('/notices/9').isLoop).toBe(true)
  expect(rules.follow('/old').steps.map(({ to }) => to)).toEqual(['/en/columns/news'])
})

it.each([
  ['/notices/1', '/notices/1'],
  ['/notices/1#top', '/notices/1#top'],
  ['https://own.example/notices/1/', '/notices/1'],
  ['https://x.example', 'https://x.example/'],
  ['HTTPS://X.example/A?b=$1', 'https://x.example/A?b=$1'],
  ['//evil.example/x', '/evil.example/x'],
  ['/\\evil.example', '/%5Cevil.example'],
  ['javascript:alert(1)', undefined],
  ['https://$1/x', undefined],
  ['https://a.$1.example/x', undefined],
  ['https://own.example@evil.example/', undefined],
  ['https://evil.example\\@own.example/', undefined],
  ['ftp://x.example/', undefined],
  ['x', undefined],
  ['', undefined],
  ['/a\0', undefined],
])('a target %s is kept as %s', (text, kept) => {
  expect(readTarget(text, 'https://own.example')).toBe(kept)
})

it('finds nothing quickly, however many rules there are and however they are made', () => {
  const many = Array.from({ length: 50_000 }, (_, i): [string, string] => [
    `/show.asp?id=${i}`,
    `/notices/${i}`,
  ])
  const patterns = Array.from({ length: 500 }, (_, i): [string, string] => [`/*a*a*a*a${i}/x`, '/$1'])
  const rules = rulesOf(...many, ...patterns)
  const hostile = `/${'a'.repeat(1_900)}/x`
  const began = performance.now()
  for (let i = 0; i < 20; i += 1) expect(rules.find(hostile)).toBeUndefined()
  for (let i = 0; i < 200; i += 1)
    expect(rules.find(`/show.asp?${'x'.repeat(9)}=${i}&a=1&b=2&c=3&d=4&e=5&f=6&g=7`)).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(4_000)
})
