import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseInput } from '#lib/core/parseInput.ts'
import { LONGEST, newReport, pathOf } from './schema.ts'

it.each([
  ['/notices/12', '/notices/12'],
  ['https://www.example.edu.cn/en/notices/12?from=x#y', '/en/notices/12'],
  ['notices/12', '/notices/12'],
  ['', '/'],
  ['//evil.example/x', '/x'],
  ['http://a.example//evil.example', '/evil.example'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/alert(1)'],
  ['http://[', '/'],
])('takes %o for the page %o', (address, path) => {
  expect(pathOf(address)).toBe(path)
})

it('makes of anything a path that stays on this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.string().map((s) => `/${s}`),
      ),
      (address) => {
        const path = pathOf(address)
        expect(path).toMatch(/^\/(?!\/)/)
        expect(new URL(path, 'https://site.example').origin).toBe('https://site.example')
      },
    ),
  )
})

const report = { lang: 'zh', about: '/', words: '错字' } as const

it('counts the end of a line as the browser does', () => {
  const words = `${'字'.repeat(LONGEST.words - 3)}\r\n字字`
  expect(parseInput(newReport, { ...report, words }).words).toHaveLength(LONGEST.words)
})

it.each([
  ['nothing', { words: ' \r\n ' }, 'reports.nothing-written', 'words'],
  ['too much', { words: '字'.repeat(LONGEST.words + 1) }, 'reports.too-long', 'words'],
  [
    'too long a quotation',
    { quotation: '字'.repeat(LONGEST.quotation + 1) },
    'reports.too-long',
    'quotation',
  ],
  ['too long an address', { about: `/${'a'.repeat(400)}` }, 'reports.too-long', 'about'],
  ['a NUL', { contact: 'a\0b' }, 'unstorable', 'contact'],
])('refuses %s, and says in which field', (_, more, reason, field) => {
  expect(() => parseInput(newReport, { ...report, ...more })).toThrow(
    expect.objectContaining({ code: 'INVALID', reason, params: { field } }),
  )
})

it('takes what is left empty for absent', () => {
  expect(parseInput(newReport, { ...report, quotation: ' ', contact: '' })).toMatchObject({
    quotation: null,
    contact: null,
  })
})
