import { expect, it } from 'vitest'
import { noticeMarkdown, withdrawalMarkdown } from './markdown.ts'
import { aNotice } from './testNoticePage.ts'

const around = {
  ...{ url: 'https://a.example/notices/7', language: 'zh-CN', column: '通知公告' },
  origin: 'https://a.example',
}
const bodyOf = (bodyHtml: string) =>
  noticeMarkdown(aNotice({ bodyHtml }), around).split('# 关于放假的通知\n\n')[1]?.trim()

it('says what is known of a notice, its title, its text and its attachments', () => {
  const href = `/files/${'a'.repeat(64)}/x.pdf`
  const file = { sha256: 'a'.repeat(64), name: '附件[1].pdf', href, bytes: 1, mediaType: 'application/pdf' }
  expect(noticeMarkdown(aNotice({ attachments: [file], keywords: ['放假'] }), around)).toBe(`---
title: "关于放假的通知"
url: "https://a.example/notices/7"
language: "zh-CN"
column: "通知公告"
published: "2026-03-05T01:05:00.000Z"
modified: "2026-03-06T01:05:00.000Z"
status: "published"
keywords: ["放假"]
---

# 关于放假的通知

正文

- [附件\\[1\\].pdf](https://a.example/files/${'a'.repeat(64)}/x.pdf)
`)
})

it.each([
  ['<h2>一、对象</h2><p>甲<strong>乙</strong></p>', '## 一、对象\n\n甲**乙**'],
  ['<ul><li>甲</li><li>乙</li></ul>', '- 甲\n- 乙'],
  ['<ol start="3"><li>甲</li></ol>', '3. 甲'],
  ['<blockquote><p>引</p></blockquote>', '> 引'],
  ['<p><a href="/columns/news">要闻</a></p>', '[要闻](https://a.example/columns/news)'],
  [
    '<table><tbody><tr><th>项目</th><th>数</th></tr><tr><td>合唱|齐唱</td><td>40</td></tr></tbody></table>',
    '| 项目     | 数  |\n| ------ | -- |\n| 合唱\\|齐唱 | 40 |',
  ],
  ['<p># 不是标题 *不是强调* [x](y)</p>', '\\# 不是标题 \\*不是强调\\* \\[x]\\(y)'],
  ['<p>&lt;script&gt;1&lt;/script&gt;</p>', '\\<script>1\\</script>'],
])('writes %s', (html, markdown) => {
  expect(bodyOf(html)).toBe(markdown)
})

it('says what became of a notice: what it was corrected in, what took its place, that it is over or gone', () => {
  const link = (id: number) => ({ title: '新', lang: 'zh' as const, href: `/notices/${id}` })
  const told = noticeMarkdown(
    aNotice({
      ...{ expired: true, subtitle: '副题', replacedBy: [link(8)], replaces: [link(5), link(6)] },
      ...{ translation: { ...link(9), lang: 'en', href: '/en/notices/9' } },
      corrections: [{ note: '更正"电话"', at: new Date('2026-03-06T01:05:00Z') }],
    }),
    around,
  )
  for (const line of [
    'subtitle: "副题"',
    'status: "expired"',
    'replaced_by: ["https://a.example/notices/8"]',
    'replaces: ["https://a.example/notices/5","https://a.example/notices/6"]',
    'translation: "https://a.example/en/notices/9"',
    'corrections: [{"at":"2026-03-06T01:05:00.000Z","note":"更正\\"电话\\""}]',
  ])
    expect(told.split('\n')).toContain(line)
  const withdrawal = {
    columnSlug: 'notices',
    withdrawnAt: new Date('2026-03-07T01:05:00Z'),
    reason: '有误 # 1',
  }
  expect(withdrawalMarkdown(withdrawal, { ...around, title: '已撤回' })).toBe(`---
title: "已撤回"
url: "https://a.example/notices/7"
language: "zh-CN"
column: "通知公告"
status: "withdrawn"
withdrawn: "2026-03-07T01:05:00.000Z"
reason: "有误 # 1"
---

# 已撤回

有误 # 1
`)
})

it('cannot be made to end what stands in front of the text', () => {
  const text = noticeMarkdown(aNotice({ title: 'a"\n---\nevil: "1' }), around)
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2)
  expect(text).not.toMatch(/^evil/m)
})
