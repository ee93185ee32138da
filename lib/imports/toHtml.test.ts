import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHtml } from './toHtml.ts'

test.each([
  [['一、总体要求'], '<h2>一、总体要求</h2>'],
  [['第一章 总则'], '<h2>第一章 总则</h2>'],
  [['（一）加强领导'], '<h3>（一）加强领导</h3>'],
  [['一、各校要加强领导，落实责任。'], '<p>一、各校要加强领导，落实责任。</p>'],
  [['1.报名时间'], '<p>1.报名时间</p>'],
  [['一、时间：9月1日'], '<p>一、时间：9月1日</p>'],
  [
    ['项目\t人数\n甲\t3\n乙'],
    '<table><thead><tr><th scope="col">项目</th><th scope="col">人数</th></tr></thead><tbody><tr><td>甲</td><td>3</td></tr><tr><td>乙</td><td></td></tr></tbody></table>',
  ],
  [
    ['1\t2\n3\t4'],
    '<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
  ],
  [['a<b>&"\''], '<p>a&lt;b&gt;&amp;&quot;&#39;</p>'],
])('%j', (paragraphs, html) => {
  expect(toHtml(paragraphs)).toBe(html)
})

test('who signs and when stand to the right, attachments behind them do not', () => {
  expect(toHtml(['请遵照执行。', '临江市教育局', '2024年9月1日', '附件：名单.doc'])).toBe(
    '<p>请遵照执行。</p>\n<p class="right">临江市教育局</p>\n<p class="right">2024年9月1日</p>\n<p>附件：名单.doc</p>',
  )
})

test('a school named in the last line of a text without a date signs nothing', () => {
  expect(toHtml(['参加单位：', '临江市实验中学'])).not.toContain('right')
})

test('no text becomes markup', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'<>&"\'\t\n一、甲a=/script'.split('')) }), {
        maxLength: 4,
      }),
      (texts) => {
        const known = /<\/?(?:p|h2|h3|table|thead|tbody|tr|td)>|<p class="right">|<th scope="col">|<\/th>/g
        expect(toHtml(texts).replace(known, '')).not.toMatch(/[<>"']/)
      },
    ),
  )
})
