import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeContent } from '#lib/notices/schema.ts'
import { contentDifference } from './contentDifference.ts'
import { differenceOfBlocks, differenceOfText } from './difference.ts'

const content = (bodyHtml: string, more: object = {}) =>
  noticeContent.parse({ title: '关于放假的通知', bodyHtml, ...more })

describe('differenceOfText', () => {
  it('tells Chinese words apart, and not only sentences', () => {
    expect(differenceOfText('报名时间为三月五日。', '报名时间为三月八日。', 'zh')).toEqual([
      { kind: 'same', text: '报名时间为三月' },
      { kind: 'removed', text: '五日' },
      { kind: 'added', text: '八日' },
      { kind: 'same', text: '。' },
    ])
  })

  it('loses no character of either text', () => {
    const text = fc.string({ unit: fc.constantFrom('学', '校', '通知', ' ', 'a', 'b', '，', '\u{20000}') })
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const runs = differenceOfText(older, newer, 'zh')
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('')
        expect(without('added')).toBe(older)
        expect(without('removed')).toBe(newer)
      }),
    )
  })
})

describe('differenceOfBlocks', () => {
  it('compares a paragraph with the one whose place it took, and leaves the others', () => {
    const kinds = differenceOfBlocks(['一', '报名三月', '三'], ['一', '报名四月', '三', '四'], 'zh')
    expect(kinds.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'added'])
  })

  it('loses no block of either text', () => {
    const blocks = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })
    fc.assert(
      fc.property(blocks, blocks, (older, newer) => {
        const found = differenceOfBlocks(older, newer, 'zh')
        const textsWithout = (kind: string, gone: string) =>
          found
            .filter((block) => block.kind !== gone)
            .map(({ runs }) =>
              runs
                .filter((run) => run.kind !== kind)
                .map((run) => run.text)
                .join(''),
            )
        expect(textsWithout('added', 'added')).toEqual(older)
        expect(textsWithout('removed', 'removed')).toEqual(newer)
      }),
    )
  })
})

describe('contentDifference', () => {
  it('reads tables by their rows and names pictures by what they show', () => {
    const before = content(
      '<table><tbody><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></tbody></table>',
    )
    const after = content(
      '<table><tbody><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>3</td></tr></tbody></table>',
    )
    const { body } = contentDifference(before, after, 'zh')
    expect(body.map(({ kind }) => kind)).toEqual(['same', 'changed'])
  })

  it('names each field that differs', () => {
    const { fields } = contentDifference(
      content('<p>正文</p>', { keywords: ['放假'] }),
      content('<p>正文</p>', { keywords: ['放假', '校历'], documentNumber: '教办〔2026〕3号' }),
      'zh',
    )
    expect(fields.map(({ field }) => field)).toEqual(['documentNumber', 'keywords'])
  })

  it('is the same only where the markup is, too', () => {
    const { isSame, body } = contentDifference(content('<p>正文</p>'), content('<h2>正文</h2>'), 'zh')
    expect(isSame).toBe(false)
    expect(body.map(({ kind }) => kind)).toEqual(['same'])
    expect(contentDifference(content('<p>正文</p>'), content('<p>正文</p>'), 'zh').isSame).toBe(true)
  })
})
