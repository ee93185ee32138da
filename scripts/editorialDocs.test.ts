import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ACTIONS } from '#lib/policy/can.ts'
import { MOVES } from '#lib/review/transitions.ts'
import { FILE, withParts } from './editorialDocs.ts'

const page = readFileSync(FILE, 'utf8')

it('docs/editorial.md says what the code says; else run node scripts/editorialDocs.ts', () => {
  expect(page).toBe(withParts(page))
})

it('tells of every move and every action', () => {
  for (const name of [...MOVES, ...ACTIONS]) expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
})

it('writes over what stands in its places, and refuses a page that has none', () => {
  const outdated = page.replace(/(<!-- from [^>]* -->)[\s\S]*?(<!-- end -->)/g, '$1 old $2')
  expect(outdated).not.toContain('mermaid')
  expect(withParts(outdated)).toBe(page)
  expect(() => withParts('# Text')).toThrow('lib/review/transitions.ts')
})
