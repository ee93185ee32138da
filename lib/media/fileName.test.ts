import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DomainError } from '#lib/core/errors.ts'
import { cleanName, decodeName, endingOf, fitName, keepEnding } from './fileName.ts'
import { FILE_TYPES } from './fileTypes.ts'
import { ENDINGS, LIMITS } from './schema.ts'

const reasonOf = (work: () => unknown): string | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    return (error as DomainError).reason
  }
}

describe('cleanName', () => {
  it.each([
    ['附件.pdf', '附件.pdf'],
    ['  ..隐藏 的\t名字 .pdf. ', '隐藏 的 名字 .pdf'],
    ['a\u0000\u0007b.pdf', 'ab.pdf'],
    ['发票\u202efdp.exe', '发票fdp.exe'],
    ['\ufeff零\u200b宽.txt', '零宽.txt'],
    ['半\ud800对.txt', '半对.txt'],
    ['e\u0301.png', 'é.png'],
  ])('%j becomes %j', (given, expected) => expect(cleanName(given)).toBe(expected))

  it.each(['../a.pdf', '/etc/passwd', 'C:\\a.pdf', '..\\..\\a'])('refuses the path %j', (given) =>
    expect(reasonOf(() => cleanName(given))).toBe('media.name-is-path'),
  )

  it.each(['', '...', ' \t', '\u202e\u200b.'])('refuses %j, of which nothing is left', (given) =>
    expect(reasonOf(() => cleanName(given))).toBe('media.no-name'),
  )

  it('gives a name that the library can keep, or none, and leaves it alone the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        if (reasonOf(() => cleanName(given))) return
        const name = cleanName(given)
        expect(Array.from(name).length).toBeLessThanOrEqual(LIMITS.name)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^\s|\s$/u)
        expect(name.isWellFormed()).toBe(true)
        expect(cleanName(name)).toBe(name)
      }),
    )
  })

  it('shortens a name and keeps its ending', () => {
    const name = cleanName(`${'长'.repeat(300)}.docx`)
    expect(Array.from(name)).toHaveLength(LIMITS.name)
    expect(name).toMatch(/长\.docx$/)
  })
})

describe('fitName', () => {
  it.each([
    ['照片.png', 'jpg', '照片.jpg'],
    ['照片.JPEG', 'jpg', '照片.JPEG'],
    ['扫描件', 'pdf', '扫描件.pdf'],
    ['通知.doc', 'docx', '通知.docx'],
    ['通知.wps', 'doc', '通知.wps'],
    ['名单.csv', 'txt', '名单.csv'],
    ['资料.rar', 'zip', '资料.zip'],
    ['第1.2版', 'pdf', '第1.2版.pdf'],
  ] as const)('%j that is %s becomes %j', (name, type, expected) => {
    if (name === '第1.2版') expect(endingOf(name)).toBe('')
    expect(fitName(name, type)).toBe(expected)
  })

  it.each([
    ['表.xlsx', 'pdf'],
    ['报告.pdf', 'docx'],
    ['a.exe', 'pdf'],
    ['图.svg', 'png'],
    ['a.pdf', 'jpg'],
  ] as const)('refuses %j that is %s', (name, type) =>
    expect(reasonOf(() => fitName(name, type))).toBe('media.name-does-not-fit'),
  )

  it.each(['a.js', 'a.bat', 'a.html', 'a.svg', 'a.php'])(
    'takes no text for harmless that is called %s',
    (name) => expect(reasonOf(() => fitName(name, 'txt'))).toBe('media.refused.script'),
  )
})

it('keeps the ending when a file is renamed', () => {
  expect(keepEnding('新名', '旧名.pdf')).toBe('新名.pdf')
  expect(keepEnding('新名.pdf', '旧名.pdf')).toBe('新名.pdf')
  expect(keepEnding('新名.exe', '旧名.pdf')).toBe('新名.exe.pdf')
  expect(reasonOf(() => keepEnding('../a', '旧名.pdf'))).toBe('media.name-is-path')
})

it('reads names from a header, and no other encoding than UTF-8', () => {
  expect(decodeName(encodeURIComponent('附件 1.pdf'))).toBe('附件 1.pdf')
  expect(reasonOf(() => decodeName('%B8%BD.pdf'))).toBe('media.name-unreadable')
  expect(reasonOf(() => decodeName(null))).toBe('media.no-name')
})

it('offers in the file dialog what it takes, and nothing else', () => {
  for (const kind of ['image', 'document'] as const) {
    const taken = Object.values(FILE_TYPES).filter((type) => type.kind === kind)
    const endings = taken.flatMap((type): readonly string[] => type.endings)
    for (const ending of ENDINGS[kind]) expect(endings).toContain(ending)
    for (const {
      endings: [first],
    } of taken)
      expect(ENDINGS[kind]).toContain(first)
  }
})
