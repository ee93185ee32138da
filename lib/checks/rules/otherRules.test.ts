import { expect, test } from 'vitest'
import { mendTexts } from '../applyMends.ts'
import { checkTexts } from '../checkTexts.ts'
import type { Part } from '../finding.ts'

const check = (part: Part, ...texts: string[]) =>
  checkTexts([{ part, texts }]).map(({ rule, severity, excerpt, mend }) => ({
    rule,
    severity,
    excerpt,
    mend,
  }))

test('invisible characters between Chinese ones are taken out', () => {
  const found = { rule: 'invisible-characters', severity: 'warn', excerpt: '\u200b\u200d', mend: '' }
  expect(check('body', '各学\u200b\u200d校请注意')).toEqual([found])
  expect(mendTexts([{ part: 'body', texts: ['各学\u200b\u200d校请注意'] }]).parts[0]?.texts).toEqual([
    '各学校请注意',
  ])
})

test('at the edge of a word they are only mentioned', () => {
  expect(check('body', '\u200b各学校请注意')).toMatchObject([
    { rule: 'invisible-characters', severity: 'info' },
  ])
})

test('an override of the reading direction is reported in any script', () => {
  expect(check('body', 'abc\u202edef')).toMatchObject([{ rule: 'invisible-characters', severity: 'block' }])
})

test('many invisible characters in one text are one finding', () => {
  const text = [...'各学校请于九月一日前报送秋季学期材料并抄送办公室'].join('\u200b')
  expect(check('body', text)).toHaveLength(1)
  expect(mendTexts([{ part: 'body', texts: [text] }]).parts[0]?.texts).toEqual([
    text.replaceAll('\u200b', ''),
  ])
})

test('a title turned to traditional characters on a simplified page is pointed out', () => {
  const body = '各学校：为做好秋季学期各项工作，现将有关事项通知如下，请遵照执行。'.repeat(4)
  const findings = checkTexts([
    { part: 'title', texts: ['關於開展讀書節活動的通知'] },
    { part: 'body', texts: [body] },
  ])
  expect(findings).toMatchObject([{ rule: 'turned-traditional', severity: 'warn', mend: null }])
})

test('a page that is traditional throughout is nobody’s business', () => {
  expect(check('body', '關於開展讀書節活動的通知', '各學校應於本週內辦理報名事宜')).toEqual([])
})

test('a long entrance phrase behind an unknown name in a title asks for a look', () => {
  expect(check('title', '悦博网页版登录入口')).toEqual([
    { rule: 'entrance-in-title', severity: 'warn', excerpt: '悦博网页版登录入口', mend: null },
  ])
})

test('a firm’s full name is left to an editor', () => {
  expect(check('body', '赴开云(中国)有限公司实习')).toMatchObject([{ severity: 'warn', mend: null }])
})

test('a bare brand that may be a word asks for a look in a headline only', () => {
  expect(check('title', '乐鱼')).toMatchObject([{ rule: 'gambling-brand', severity: 'warn', mend: null }])
  expect(check('body', '乐鱼班的小朋友')).toEqual([])
})

test('a breadcrumb that is nothing but a name asks for a look', () => {
  expect(check('breadcrumb', '开雲')).toMatchObject([
    { rule: 'poisoned-breadcrumb', severity: 'warn', mend: null },
  ])
})

test('an unknown name in a column’s is left to its editors', () => {
  expect(check('column', '悦博网页版')).toMatchObject([
    { rule: 'entrance-in-breadcrumb', severity: 'warn', mend: null },
  ])
})

test('an entrance to sports under an unknown name asks for a look', () => {
  expect(check('body', '详见万利体育官网登录入口。')).toMatchObject([
    { rule: 'entrance-in-text', severity: 'warn', mend: null },
  ])
  expect(check('body', '详见省体育局体育官网登录入口。')).toEqual([])
})

test('a betting house’s name that is all a line says asks for a look', () => {
  expect(check('body', '澳门新葡京')).toMatchObject([
    { rule: 'gambling-brand', severity: 'warn', mend: null },
  ])
  expect(check('body', '活动结束。澳门新葡京！')).toHaveLength(1)
  expect(check('body', '入住澳门新葡京酒店')).toEqual([])
})

test('a warning that leads to an address is looked at, and left as it is', () => {
  const warning = '谨防假冒：真人百家乐老虎机请认准官网登录入口www.ky-sports88.com，假冒必究。'
  expect(check('body', warning).map(({ severity }) => severity)).toContain('warn')
  expect(mendTexts([{ part: 'body', texts: [warning] }]).parts[0]?.texts).toEqual([warning])
})
