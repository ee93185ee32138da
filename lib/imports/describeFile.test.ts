import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mendTexts } from '#lib/checks/applyMends.ts'
import { checkTexts } from '#lib/checks/checkTexts.ts'
import { type Finding, PARTS, RULES, SEVERITIES } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import { explain } from '#lib/i18n/explain.ts'
import { translator } from '#lib/i18n/translator.ts'
import { describeFile, describeFinding } from './describeFile.ts'
import { extract } from './extract.ts'
import { checkedParts, withTexts } from './pageParts.ts'
import { FILE_STATES, type FileReport, fieldsOf, importReport, importReportSchema } from './report.ts'
import { inSurroundings } from './surroundings.ts'

const page = extract(readFileSync(new URL('fixtures/poisoned.txt', import.meta.url), 'utf8'))
const texts = checkedParts(page)
const findings = checkTexts(texts)
const report: FileReport = {
  file: 'a.txt',
  state: 'quarantined',
  noticeId: 7,
  fields: fieldsOf(page),
  findings,
}

test('a quarantined page is described with the place and the words of each finding', () => {
  const lines = describeFile(report, translator('en'), texts)
  expect(lines[0]).toBe(
    'a.txt: stored in quarantine (notice 7): no reader sees it until somebody has cleaned or cleared it.',
  )
  expect(lines).toContain('  Breadcrumb: 首页 > 乐鱼手机客户端 > 乐鱼手机客户端')
  expect(lines).toContain('  Date: not stated in full on the page')
  expect(lines).toContain('  3 findings:')
  expect(lines).toContain(
    '    [poisoned] breadcrumb, segment 2: the gambling brand “乐鱼” stands where a column should.',
  )
  expect(lines).toContain('      …开校园防汛工作会,印发《【乐鱼(中国)】教育系统秋季防汛工作方案…')
})

test('in Chinese as well', () => {
  expect(describeFile(report, translator('zh'), texts)).toContain(
    '    [疑被植入] 正文第 1 段第 26 个字符: 名称中被植入赌博品牌“乐鱼”。原有文字可能被替换，无法从本页得知。',
  )
})

test('a failed file is its error alone', () => {
  const error = { code: 'INVALID', reason: 'imports.empty', message: 'Empty.' }
  expect(
    describeFile({ file: 'b', state: 'failed', error, fields: null, findings: [] }, translator('en')),
  ).toEqual(['b: not imported.', '  Empty.'])
})

test('the report is what its schema says', () => {
  expect(importReportSchema.parse(importReport([report]))).toEqual({ ok: true, files: [report] })
  expect(importReport([{ ...report, state: 'failed' }]).ok).toBe(false)
})

test('the mended page has lost what was planted and nothing else', () => {
  const mended = withTexts(page, mendTexts(texts).parts)
  expect(mended).toMatchObject({ ...page, breadcrumb: ['首页'], paragraphs: { length: 3 } })
  expect(mended.paragraphs[0]).toContain('印发《教育系统秋季防汛工作方案》')
})

test.each(['en', 'zh'] as const)('every rule, place, severity, state and error has words in %s', (lang) => {
  const t = translator(lang)
  const params = { brand: '甲', name: '甲', count: 2, codes: 'U+200B' }
  const base: Finding = {
    rule: 'keyword-list',
    severity: 'info',
    place: { part: 'body', index: 0, start: 0, end: 1 },
    excerpt: '甲',
    mend: null,
    params,
  }
  const all: Finding[] = [
    ...RULES.map((rule) => ({ ...base, rule })),
    ...SEVERITIES.map((severity) => ({ ...base, severity })),
    ...PARTS.map((part) => ({ ...base, place: { ...base.place, part } })),
    ...['', '乙'].map((mend) => ({ ...base, mend })),
  ]
  const reasons =
    'empty too-large binary not-text html damaged unknown-encoding no-file not-a-file unreadable no-title no-body'
  const said = [
    ...all.flatMap((finding) => describeFinding(finding, t)),
    ...FILE_STATES.flatMap((state) => describeFile({ ...report, state, findings: [] }, t)),
    ...reasons.split(' ').map((reason) =>
      explain(
        t,
        new DomainError('INVALID', `imports.${reason}`, {
          megabytes: 48,
          limit: 10,
          kind: 'PDF',
          encoding: 'UTF-8',
        }),
      ),
    ),
  ]
  for (const line of said) expect(line).not.toMatch(/(?:checks|imports)\.[a-z]/)
})

test('what cannot be seen is shown by its number', () => {
  expect(inSurroundings('各学\u200b校', 2, 3)).toBe('各学【⟨U+200B⟩】校')
})

test('long surroundings are cut, and long excerpts shown by their ends', () => {
  const text = `${'前'.repeat(30)}${'中'.repeat(100)}${'后'.repeat(30)}`
  expect(inSurroundings(text, 30, 130)).toBe(
    `…${'前'.repeat(12)}【${'中'.repeat(40)} … ${'中'.repeat(40)}】${'后'.repeat(12)}…`,
  )
})
