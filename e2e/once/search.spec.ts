import { expect } from '@playwright/test'
import { test } from '../test.ts'

const STRANGE = {
  'an operator': "' & | ! <-> :* ) (",
  quotes: '"食堂" \'; drop table notice; --',
  'a NUL': '食\0堂',
  'a picture': '🏫🏫',
  'half a character': '\ud83c',
  'ten thousand characters': '食堂管理办法'.repeat(1_700),
  'ten thousand words': 'a b '.repeat(2_500),
  blanks: ' \t\u3000 ',
  'a wildcard': '%_*?',
  mark: '<script>alert(1)</script>',
}

for (const [what, query] of Object.entries(STRANGE)) {
  test(`a search for ${what} is answered by a page`, async ({ request }) => {
    const asked = encodeURIComponent(query.toWellFormed())
    const page = await request.get(`/search?q=${asked}`)
    expect(page.status()).toBe(200)
    const titles = await request.get(`/api/v1/suggestions?lang=zh&q=${asked}`)
    expect(titles.status()).toBe(200)
    expect(Array.isArray(await titles.json())).toBe(true)
  })
}

test('parameters that make no sense count as not there', async ({ request }) => {
  for (const query of [
    'year=0',
    'year=banana',
    'column=none',
    'sort=up',
    'page=-1',
    'page=1e9',
    'q=a&q=b',
    '%',
  ])
    expect((await request.get(`/search?${query}`)).status(), query).toBe(200)
})
