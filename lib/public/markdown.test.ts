import { expect, it } from 'vitest'
import { noticeMarkdown } from './markdown.ts'
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

it('cannot be made to end what stands in front of the text', () => {
  const text = noticeMarkdown(aNotice({ title: 'a"\n---\nevil: "1' }), around)
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2)
  expect(text).not.toMatch(/^evil/m)
})
