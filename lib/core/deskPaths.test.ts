import { expect, it } from 'vitest'
import { deskPath } from './deskPaths.ts'

it.each(['/desk', '/desk/notices/3', '/desk/notices?state=draft&before=12'])('leads to %s', (path) => {
  expect(deskPath(path)).toBe(path)
})

it.each([
  ...[
    'https://evil.example/desk',
    '//evil.example/desk',
    '/\\evil.example',
    '/deskevil',
    '/desk@evil.example',
  ],
  ...[
    '/desk\n//evil.example',
    'javascript:alert(1)',
    '/notices/1',
    '',
    `/desk/${'a'.repeat(500)}`,
    '/desk:8080',
  ],
  ...[undefined, null, 7, ['/desk/notices', 'https://evil.example'], {}],
])('leads nowhere else: %j', (path) => {
  expect(deskPath(path)).toBe('/desk')
})
