import { expect, it } from 'vitest'
import { isOwnOrigin } from './ownOrigin.ts'

it.each<[string | null, boolean]>([
  ['https://notices.example.edu', true],
  ['https://notices.example.edu:443', false],
  ['http://notices.example.edu', false],
  ['https://notices.example.edu.evil.example', false],
  ['https://evil.example', false],
  ['http://localhost:3000', false],
  ['null', false],
  ['', false],
  [null, false],
])('from %s, where the site has an address: %s', (origin, own) => {
  expect(isOwnOrigin(origin, { PUBLIC_URL: 'https://notices.example.edu/portal', PORT: 3000 })).toBe(own)
})

it.each<[string | null, boolean]>([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.0.0.1:3001', false],
  ['http://localhost', false],
  ['http://192.168.1.5:3000', false],
  ['null', false],
  [null, false],
])('from %s, where it has none: %s', (origin, own) => {
  expect(isOwnOrigin(origin, { PORT: 3000 })).toBe(own)
})

it('knows the origin of a port that browsers leave out', () => {
  expect(isOwnOrigin('http://localhost', { PORT: 80 })).toBe(true)
})
