import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTexts } from '#lib/checks/checkTexts.ts'
import { extract } from './extract.ts'
import { checkedParts } from './pageParts.ts'
import { toHtml } from './toHtml.ts'

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

/** A page of the plainest shape, of which each test changes what it is about. */
const page = (parts: {
  crumb?: string
  title?: string
  meta?: string
  body?: string
  end?: string
}): string =>
  [
    parts.crumb ?? '当前位置：首页 > 通知公告',
    parts.title ?? '关于举办读书节的通知',
    parts.meta ?? '',
    parts.body ?? '各班请于周五前报送节目。',
    parts.end ?? '',
  ].join('\n')

test('a page in the manner of the old sites', () => {
  expect(extract(fixture('poisoned.txt'))).toMatchObject({
    title: '临江市教育局部署秋季学期校园防汛工作',
    breadcrumb: ['首页', '乐鱼手机客户端', '乐鱼手机客户端'],
    paragraphs: { length: 3 },
    source: '临江市教育局',
    author: null,
    date: { iso: null, from: null },
    previousTitle: '临江市第三届中小学生科技节(2021-2022)“小小工程师”总决赛在市青少年宫举行...',
    nextTitle: null,
    ignored: [{ reason: 'details' }, { text: '关闭 打印', reason: 'buttons' }],
  })
})

test('a page with indents, broken lines, a table, attachments, a signature and a footer', () => {
  const { paragraphs, ...parts } = extract(fixture('indented.txt'))
  expect(parts).toMatchObject({
    title: '云岭县教育局关于做好二〇二四年秋季学期中小学校服选用工作的通知',
    breadcrumb: ['网站首页', '通知公告', '正文'],
    source: '云岭县教育局',
    author: '陈晓',
    date: { iso: '2024-08-15', time: '09:30', from: 'details' },
    previousTitle: '关于开展暑期安全家访的通知',
    nextTitle: null,
  })
  expect(parts.ignored.map(({ reason }) => reason)).toEqual([
    'header',
    'repeated-title',
    'details',
    'buttons',
    'details',
    'buttons',
    'buttons',
    'footer',
    'footer',
  ])
  expect(paragraphs).toHaveLength(13)
  expect(paragraphs[2]).toBe(
    '为规范校服选用，减轻家庭负担，现将有关事项通知如下，请认真执行，并于开学前完成准备工作。',
  )
  expect(paragraphs).toContain(
    '项目\t截止日期\t责任单位\n征求意见\t8月25日\t各校\n汇总上报\t8月30日\t县教育局',
  )
  expect(paragraphs.slice(-2)).toEqual(['云岭县教育局', '2024年8月14日'])
})

test('words of buttons within a sentence are words', () => {
  const { paragraphs } = extract(fixture('unlabelled.txt'))
  expect(paragraphs[0]).toContain('关闭手机、打开书本')
  expect(paragraphs[1]).toContain('打印出来')
})

test.each([
  ['当前位置：首页 > 通知公告', ['首页', '通知公告']],
  ['您的位置：首页>>通知公告>>正文', ['首页', '通知公告', '正文']],
  ['您现在的位置： 网站首页 → 教务', ['网站首页', '教务']],
  ['首页 » 学校新闻', ['首页', '学校新闻']],
  ['位置：首页 / 党建 / 学习', ['首页', '党建', '学习']],
  ['当前位置：首页-通知-正文', ['首页', '通知', '正文']],
  ['【当前位置】：首页｜招生', ['首页', '招生']],
  ['当前位置：\n首页\n>\n通知公告\n>\n正文\n', ['首页', '通知公告', '正文']],
  ['当前位置：首页 >\n通知公告\n', ['首页', '通知公告']],
  ['当前位置：通知公告', ['通知公告']],
  ['You are here: Home > News', ['Home', 'News']],
])('breadcrumb %j', (crumb, breadcrumb) => {
  expect(extract(page({ crumb }))).toMatchObject({ breadcrumb, title: '关于举办读书节的通知' })
})

test.each([
  ['发布时间：2022-10-31 来源：教育部网站', { iso: '2022-10-31', source: '教育部网站' }],
  ['发布日期：2022年3月5日　信息来源：教务处', { iso: '2022-03-05', source: '教务处' }],
  ['2022-10-31 10:20　来源：教务处　点击：12次', { iso: '2022-10-31', source: '教务处' }],
  ['【发布时间：2022/1/9】【来源：教务处】【字号：大 中 小】', { iso: '2022-01-09', source: '教务处' }],
  ['来源：教务处（转载）| 作者：李明 | 浏览：3', { source: '教务处（转载）', author: '李明' }],
  [
    '作者：李明\n来源：\n教务处\n发布时间：\n2022-10-31',
    { author: '李明', source: '教务处', iso: '2022-10-31' },
  ],
  ['时间：2022-10-31 点击数：5', { iso: '2022-10-31' }],
  ['更新时间：2023-02-01 发布时间：2022-10-31 编辑：李明', { iso: '2022-10-31' }],
  ['更新：2023-02-01\n发布：2022-10-31', { iso: '2022-10-31' }],
  ['录入时间：2023-02-01', { iso: '2023-02-01' }],
  ['10月31日', { iso: null }],
  ['发布时间：10月31日', { iso: null }],
  ['发布时间：2022-02-30', { iso: null }],
  ['发布时间：２０２２－１０－３１', { iso: '2022-10-31' }],
])('details %j', (meta, expected) => {
  const { date, source, author } = extract(page({ meta }))
  expect({ iso: date.iso, source, author }).toMatchObject(expected)
})

test('what a notice says of its own time and place is body', () => {
  expect(
    extract(page({ body: '时间：2024年5月6日下午\n地点：报告厅\n主办单位：教务处' })).paragraphs,
  ).toEqual(['时间：2024年5月6日下午', '地点：报告厅', '主办单位：教务处'])
})

test('the date under a signature is taken where no other is given', () => {
  const body = '各班请报送节目。\n临江市实验中学\n二〇二二年十月三十一日'
  expect(extract(page({ body })).date).toMatchObject({ iso: '2022-10-31', from: 'signature' })
})

test.each([
  '各班请报送节目。\n报名截止时间如下：\n2025年12月31日',
  '各班请报送节目。\n2025年12月31日\n临江市实验中学',
  '各班请报送节目。\n临江市实验中学\n附件：节目单\n2025年12月31日',
])('a date that nobody signs is one that the text speaks of: %j', (body) => {
  const { date, paragraphs } = extract(page({ body }))
  expect(date).toMatchObject({ iso: null, from: null })
  expect(toHtml(paragraphs)).toContain('<p>2025年12月31日</p>')
})

test('发布 that opens a sentence is no label', () => {
  expect(extract(page({ meta: '发布：办公室将于近期开会。' })).paragraphs[0]).toBe(
    '发布：办公室将于近期开会。',
  )
})

test.each([
  ['上一篇：甲\n下一篇：乙', '甲', '乙'],
  ['上一条：甲 下一条：乙', '甲', '乙'],
  ['【上一篇】甲\n【下一篇】没有了', '甲', null],
  ['上一篇：\n甲\n下一篇：\n乙', '甲', '乙'],
  ['上一篇：无\n下一篇：暂无', null, null],
  ['上一页 甲\n下一页 已经是最后一篇', '甲', null],
  ['< 上一篇：关于举办科技节的通知... ', '关于举办科技节的通知...', null],
  ['关闭 打印\n下一篇：乙\n版权所有：临江市教育局', null, '乙'],
])('neighbours %j', (end, previousTitle, nextTitle) => {
  const parts = extract(page({ end }))
  expect(parts).toMatchObject({ previousTitle, nextTitle, paragraphs: ['各班请于周五前报送节目。'] })
})

test.each([
  '【打印】【关闭】',
  '【打印本页】 【关闭窗口】',
  '打印 | 关闭 | 收藏',
  '分享到：微信 QQ空间 新浪微博',
  '字体：[大 中 小]',
  '返回顶部',
  '扫一扫在手机打开当前页',
  '（供稿：教务处）',
  '责任编辑：李明',
  '版权所有 临江市教育局\n某ICP备1号\n技术支持：信息中心\n地址：临江路1号',
  '相关链接：\n关于举办科技节的通知',
  '-----------',
])('%j below the body is no body', (end) => {
  expect(extract(page({ end })).paragraphs).toEqual(['各班请于周五前报送节目。'])
})

test('contacts at the end of a notice stay, also above a footer', () => {
  const end = '联系电话：0999-1234\n地址：临江路1号\n版权所有：临江市教育局'
  expect(extract(page({ end })).paragraphs).toEqual([
    '各班请于周五前报送节目。',
    '联系电话：0999-1234',
    '地址：临江路1号',
  ])
})

test('a list of search words over the page is kept apart', () => {
  const { title, ignored } = extract(`开云体育,开云官网,开云app下载\n${page({})}`)
  expect([title, ignored[0]?.reason]).toEqual(['关于举办读书节的通知', 'keywords'])
})

test('a list of search words where the title should be is no title', () => {
  const { title, ignored } = extract('乐鱼体育,乐鱼官网,乐鱼app\n关于举办读书节的通知\n各班请报送节目。')
  expect([title, ignored[0]?.reason]).toEqual(['关于举办读书节的通知', 'keywords'])
})

test.each([
  ['imports.no-title', '当前位置：首页 > 通知\n\n各班请于周五前报送节目，过期不候。'],
  ['imports.no-title', '关闭 打印'],
  ['imports.no-title', '当前位置：首页'],
  ['imports.no-title', '当前位置：首页 > 通知\n一、时间安排'],
  ['imports.no-body', '关于举办读书节的通知'],
  ['imports.no-body', '关于举办读书节的通知\n发布时间：2022-10-31\n关闭 打印\n上一篇：没有了'],
])('%s', (reason, text) => {
  expect(() => extract(text)).toThrow(expect.objectContaining({ code: 'INVALID', reason }))
})

test('line ends of every kind, non-breaking and trailing spaces change nothing', () => {
  const text = fixture('indented.txt')
  const expected = { ...extract(text), ignored: [] }
  for (const end of ['\r\n', '\r', '\u2028', '  \n', '\u00a0\n'])
    expect({ ...extract(text.replaceAll('\n', end)), ignored: [] }).toEqual(expected)
})

test('no line is lost: each is in a part or listed with a reason', () => {
  const words = fc.constantFrom(
    ...'各校请报送材料。|二、安排|打印 关闭|来源：教务处|上一篇：甲|下一篇：没有了|地址：临江路|版权所有|甲\t乙|2022-10-31|附件：1.表.doc'.split(
      '|',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (lines) => {
      const parts = extract(page({ body: '各班请于周五前报送节目。', end: lines.join('\n') }))
      const kept = [
        parts.paragraphs.join('\n'),
        ...parts.ignored.map(({ text }) => text),
        parts.previousTitle,
        parts.nextTitle,
        '没有了 上一篇：甲',
      ].join('\n')
      for (const line of lines)
        expect(kept).toContain(line.replace('\t', kept.includes(line) ? '\t' : ' ').replace('下一篇：', ''))
    }),
  )
})

test.each([
  ['details', { meta: '发布时间：2022-10-31 编辑：开云体育官网入口 点击：12' }],
  ['details', { end: '（供稿：开云体育官网入口）' }],
  ['buttons', { end: '【打印】\u202e【关闭】' }],
  ['repeated-title', { title: '开云官网-读书节的通知\n开云官网-读书节的通知' }],
  ['outside', { end: '上一篇：无\n版权所有：开云体育官网' }],
])('an advert in a line of %s that is left out is found there', (part, parts) => {
  const found = checkTexts(checkedParts(extract(page(parts)))).filter(({ severity }) => severity === 'block')
  expect(found.map(({ place }) => place.part)).toContain(part)
})

/** Each takes minutes where a rule reads a line again from every place in it; the limit of the test is seconds. */
test.each([
  ['the title before', { end: `上一篇：a${' '.repeat(200_000)}b` }],
  ['the title before, barred', { end: `上一篇：a${'| '.repeat(100_000)}b` }],
  ['a breadcrumb of spaces', { crumb: `当前位置：首页 ${' '.repeat(200_000)}通知` }],
  ['a breadcrumb of arrows', { crumb: `当前位置：首页${' >'.repeat(100_000)} 通知` }],
  ['a breadcrumb of dashes', { crumb: `当前位置：首页 ${'-'.repeat(200_000)}通知` }],
  ['a label', { meta: `来源：a${' '.repeat(200_000)}b` }],
  ['a label in the end', { end: `（${' '.repeat(200_000)}来源：` }],
  ['line ends', { body: `各班请报送节目。${'\r'.repeat(200_000)}完` }],
  ['spaces in the text', { body: `各班请报送节目${'　'.repeat(200_000)}。` }],
  ['labels', { end: '上一篇：'.repeat(50_000) }],
  ['brackets', { end: `${'【'.repeat(200_000)}上一篇` }],
  [
    'lines of one width',
    { body: `${'各班请于周五前把节目名单和伴奏音乐一并报送到校团委办公室来\n'.repeat(30_000)}完` },
  ],
  ['a wide table', { body: `${'\t'.repeat(100_000)}a\n${'b\tc\n'.repeat(50_000)}` }],
])('a huge page is read in one go: %s', (_name, parts) => {
  const { paragraphs } = extract(page(parts))
  expect(toHtml(paragraphs).length).toBeLessThan(5_000_000)
})
