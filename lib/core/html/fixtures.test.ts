import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOfBody, sanitizeBody } from '../html.ts'

const FOLDER = new URL('./fixtures/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.html'))
  .map((name) => name.replace('.expected.html', ''))

describe('what other programs put on the clipboard', () => {
  it.each(NAMES)('keeps its structure and nothing else: %s', (name) => {
    const lines = blocksOfBody(sanitizeBody(read(`${name}.html`))).map(({ html }) => html)
    expect(lines).toEqual(blocksOfBody(read(`${name}.expected.html`)).map(({ html }) => html))
  })

  it.each(NAMES)('is expected in canonical form: %s', (name) => {
    const expected = read(`${name}.expected.html`)
    expect(sanitizeBody(expected)).toBe(expected.replaceAll('\n', ''))
  })
})
