import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imagesOfBody, sanitizeBody, textOfBody } from './html.ts'

const HASH = 'a'.repeat(64)

describe('sanitizeBody', () => {
  it.each([
    ['keeps structure', '<h2>一、总则</h2><p>正文</p>', '<h2>一、总则</h2><p>正文</p>'],
    ['keeps the classes of official documents', '<p class="right x">落款</p>', '<p class="right">落款</p>'],
    ['drops inline styles', '<p style="color:red">红</p>', '<p>红</p>'],
    ['drops scripts with their text', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['drops handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['drops addresses that run', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['drops addresses without scheme that leave the site', '<a href="//evil.example">a</a>', '<a>a</a>'],
    ['drops images from elsewhere', '<img src="https://evil.example/x.png" alt="x">', ''],
    [
      'keeps images of the store',
      `<img src="/images/${HASH}" alt="x">`,
      `<img src="/images/${HASH}" alt="x" />`,
    ],
    ['turns bold into strong', '<b>要</b><h1>题</h1>', '<strong>要</strong><h2>题</h2>'],
    [
      'keeps merged cells',
      '<table><tr><td colspan="2">a</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr></table>',
    ],
  ])('%s', (_, html, clean) => {
    expect(sanitizeBody(html)).toBe(clean)
  })

  it('is canonical: sanitizing again changes nothing', () => {
    const html = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '<p>',
          '</p>',
          '<b>',
          '<table>',
          '<td colspan=3>',
          '<h1>',
          '<math>',
          '<style>',
          '<li></ol>',
          '<a href="/x">',
          '<svg onload=x>',
          '&lt;',
          '<!--',
          '"',
        ),
      ),
    )
    fc.assert(
      fc.property(html, (parts) => {
        const once = sanitizeBody(parts.join(''))
        expect(sanitizeBody(once)).toBe(once)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('textOfBody', () => {
  it('keeps words of neighbouring blocks apart and reads entities', () => {
    expect(textOfBody('<h2>题</h2><p>甲&amp;乙<br>丙</p><ul><li>丁</li></ul>')).toBe('题 甲&乙 丙 丁')
  })
})

describe('imagesOfBody', () => {
  it('lists each image once, in order', () => {
    const other = 'b'.repeat(64)
    const html = sanitizeBody(
      [other, HASH, other].map((hash) => `<img src="/images/${hash}" alt="">`).join(''),
    )
    expect(imagesOfBody(html)).toEqual([other, HASH])
  })
})
