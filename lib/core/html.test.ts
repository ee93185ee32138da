import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableBody, imagesOfBody, sanitizeBody, textOfBody } from './html.ts'

const HASH = 'a'.repeat(64)

describe('sanitizeBody', () => {
  it.each([
    ['keeps structure', '<h2>一、总则</h2><p>正文</p>', '<h2>一、总则</h2><p>正文</p>'],
    ['keeps the classes of official documents', '<p class="right x">落款</p>', '<p class="right">落款</p>'],
    ['drops inline styles', '<p style="color:red">红</p>', '<p>红</p>'],
    ['drops scripts with their text', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['drops handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['drops addresses that run', '<a href="javascript:alert(1)">a</a>', '<p>a</p>'],
    ['drops addresses without scheme that leave the site', '<a href="//evil.example">a</a>', '<p>a</p>'],
    [
      'keeps addresses of people, telephones and the site',
      '<p><a href="/x">a</a><a href="tel:1">b</a></p>',
      '<p><a href="/x">a</a><a href="tel:1">b</a></p>',
    ],
    ['drops images from elsewhere', '<img src="https://evil.example/x.png" alt="x">', ''],
    [
      'keeps images of the store, as figures',
      `<p>a<img src="/images/${HASH}" alt="x">b</p>`,
      `<p>a</p><figure><img src="/images/${HASH}" alt="x" /></figure><p>b</p>`,
    ],
    ['turns bold into strong', '<b>要</b><h1>题</h1>', '<p><strong>要</strong></p><h2>题</h2>'],
    ['keeps the order of headings', '<h1>a</h1><h2>b</h2><h6>c</h6>', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    [
      'joins marks that go on',
      '<p><b>a</b><strong><i>b</i></strong></p>',
      '<p><strong>a<em>b</em></strong></p>',
    ],
    [
      'keeps merged cells',
      '<table><tr><td colspan="2">a</td></tr></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    ],
    [
      'fills tables up',
      '<table><tr><td>a<td rowspan=9>b<tr></table>',
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    ],
    [
      'sets rows of head cells apart',
      '<table><tr><th>a<th>b<tr><th>c<td>d</table>',
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>',
    ],
    [
      'puts lists below the item that they stand beside',
      '<ul><li>a</li><ol start=3><li>b</li></ol></ul>',
      '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>',
    ],
    [
      'drops what is empty',
      '<p>&nbsp;</p><p><b> </b><br></p><ul><li></li></ul><blockquote></blockquote>',
      '',
    ],
    ['drops indents made of spaces', '<p>　　正文&nbsp;&nbsp;</p>', '<p>正文</p>'],
    [
      'drops what was hidden',
      '<p>a<span style="display:none">b</span></p><p style="mso-hide:all">c</p>',
      '<p>a</p>',
    ],
    ['puts bare text into paragraphs', 'a<div>b<div>c</div></div>', '<p>a</p><p>b</p><p>c</p>'],
    ['ends paragraphs at double line breaks', 'a<br> <br>b<br>c', '<p>a</p><p>b<br />c</p>'],
    ['drops control characters', '<p>a\u0007\u200bb\u202ec</p>', '<p>abc</p>'],
    [
      'keeps tracked insertions, drops tracked deletions, strikes out others',
      '<p><ins>a</ins><del cite="x">b</del><del>c</del></p>',
      '<p>a<s>c</s></p>',
    ],
  ])('%s', (_, html, clean) => {
    expect(sanitizeBody(html)).toBe(clean)
  })

  const TAGS = [
    ...[
      'p',
      'p class="center"',
      'p style="text-indent:0"',
      'div align="right"',
      'h1',
      'h2',
      'h5',
      'blockquote',
    ],
    ...['ul', 'ol start="3"', 'ol type="a"', 'li', 'li class="right"', 'table', 'thead', 'tbody', 'tr', 'td'],
    ...[
      'td colspan="3"',
      'td rowspan="2" class="center"',
      'th',
      'th rowspan="3"',
      'caption',
      'figure',
      'figcaption',
    ],
    ...['b', 'i', 'u', 'del', 'sub', 'sup', 'a href="/x"', 'a href="https://x.example/?a&b"', 'span', 'pre'],
    ...[
      'p style="mso-list:l0 level1 lfo1"',
      'p style="mso-list:l0 level3 lfo1"',
      'span style="mso-list:Ignore"',
    ],
    ...['svg', 'math', 'style', 'xmp', 'title', 'template', 'textarea', 'select', 'center', 'font-size'],
  ]
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '文',
      '　',
      '\u00a0',
      ' ',
      '\n',
      '&nbsp;&nbsp;',
      '1.',
      '&lt;p&gt;',
      '<br>',
      '<hr>',
      '<!--',
      '"',
      '<',
    ),
    fc.constant(`<img src="/images/${HASH}" alt="图 &quot;">`),
  )
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      text,
      fc
        .tuple(fc.constantFrom(...TAGS), fc.array(tie('tree'), { maxLength: 5 }), fc.boolean())
        .map(
          ([tag, inner, isClosed]) => `<${tag}>${inner.join('')}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`,
        ),
    ),
  }))
  const html = fc.array(tree, { maxLength: 6 }).map((parts) => parts.join(''))

  it('is canonical: sanitizing again changes nothing', () => {
    fc.assert(
      fc.property(html, (given) => {
        const once = sanitizeBody(given)
        expect(sanitizeBody(once)).toBe(once)
      }),
      { numRuns: 3_000 },
    )
  }, 60_000)

  it('is the same by way of the form for editors', () => {
    fc.assert(
      fc.property(html, (given) => {
        expect(sanitizeBody(editableBody(given))).toBe(sanitizeBody(given))
      }),
      { numRuns: 3_000 },
    )
  }, 60_000)

  it('keeps the text', () => {
    const words = fc.stringMatching(/^[a-z文字]{1,6}$/)
    const kept = TAGS.filter(
      (tag) => !/^(?:svg|style|xmp|title|template|textarea|select|del|span style)/.test(tag),
    )
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        words,
        fc
          .tuple(fc.constantFrom(...kept), fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
      ),
    }))
    const letters = (given: string) =>
      [...given.replace(/<[^>]*>/g, '').replace(/\s/g, '')].toSorted().join('')
    fc.assert(
      fc.property(node, (given) => {
        expect(letters(sanitizeBody(given))).toBe(letters(given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes a depth that nobody writes', () => {
    const deep = `${'<div>'.repeat(50_000)}底${'<b><table><tr><td>'.repeat(5_000)}`
    expect(sanitizeBody(deep)).toBe('<p>底</p>')
    // That it ends at all is what counts, also beside other tests.
  }, 30_000)
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
