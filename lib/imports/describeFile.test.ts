import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mendTexts } from '#lib/checks/applyMends.ts'
import { checkTexts } from '#lib/checks/checkTexts.ts'
import { PARTS, RULES, SEVERITIES } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import { explain } from '#lib/i18n/explain.ts'
import { translator } from '#lib/i18n/translator.ts'
import { describeFile, describeFinding } from './describeFile.ts'
import { extract } from './extract.ts'
import { notesOf } from './notes.ts'
import { checkedParts, withTexts } from './pageParts.ts'
import {
  FILE_STATES,
  type FileReport,
  fellShort,
  fieldsOf,
  importReport,
  importReportSchema,
  type ReportedFinding,
} from './report.ts'
import { inSurroundings } from './surroundings.ts'

const page = extract(readFileSync(new URL('fixtures/poisoned.txt', import.meta.url), 'utf8'))
const texts = checkedParts(page)
const findings = checkTexts(texts).map((finding): ReportedFinding => ({ ...finding, state: 'open' }))
const report: FileReport = {
  file: 'a.txt',
  state: 'quarantined',
  noticeId: 7,
  fields: fieldsOf(page),
  findings,
  notes: [],
}
const ASKED = { publish: false }

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
    describeFile(
      { file: 'b', state: 'failed', error, fields: null, findings: [], notes: [] },
      translator('en'),
    ),
  ).toEqual(['b: not imported.', '  Empty.'])
})

test('the report is what its schema says', () => {
  expect(importReportSchema.parse(importReport([report], ASKED))).toEqual({ ok: true, files: [report] })
  expect(importReport([{ ...report, state: 'failed' }], ASKED).ok).toBe(false)
})

test.each([
  ['quarantined', { publish: true }, true],
  ['held', { publish: true }, true],
  ['withdrawn', { publish: true }, true],
  ['withdrawn', { publish: false }, false],
  ['elsewhere', { publish: false }, true],
  ['unchanged', { publish: true }, false],
  ['unchanged', { publish: true, date: '2024-01-01' }, false],
  ['unchanged', { publish: true, date: '2024-01-02' }, true],
] as const)('%s, asked %j: falls short %s', (state, asked, short) => {
  const listed = { on: '2024-01-01', from: 'earlier' } as const
  expect(fellShort({ ...report, state, listed }, asked)).toBe(short)
})

test('a settled finding says what was done about it, in the words that stood there', () => {
  const mended = withTexts(page, mendTexts(texts).parts)
  const settled = findings.map((finding) => ({ ...finding, state: 'mended' as const }))
  const lines = describeFile({ ...report, state: 'draft', findings: settled }, translator('en'), [
    ...checkedParts(mended),
    ...texts,
  ])
  expect(lines).toContain('      …开校园防汛工作会,印发《【乐鱼(中国)】教育系统秋季防汛工作方案…')
  expect(lines.filter((line) => line.endsWith('Mended.'))).toHaveLength(3)
  expect(lines.join()).not.toContain('take out')
})

test.each([
  ['today', null, 'no date, so it is listed under today (2026-03-15); --date gives another'],
  ['today', '2099-01-01', 'yet to come and was taken for none, so it is listed under today (2026-03-15)'],
  ['earlier', null, 'It is listed under 2026-03-15'],
] as const)('listed by %s, dated %s: %s', (from, date, words) => {
  const fields = { ...fieldsOf(page), date }
  const listed = { on: '2026-03-15', from }
  const notes = notesOf({ ...report, state: 'published', fields, listed, findings: [] }, translator('en'))
  expect(notes.join()).toContain(words)
})

test('the mended page has lost what was planted and nothing else', () => {
  const mended = withTexts(page, mendTexts(texts).parts)
  expect(mended).toMatchObject({ ...page, breadcrumb: ['首页'], paragraphs: { length: 3 } })
  expect(mended.paragraphs[0]).toContain('印发《教育系统秋季防汛工作方案》')
})

test.each(['en', 'zh'] as const)('every rule, place, severity, state and error has words in %s', (lang) => {
  const t = translator(lang)
  const params = { brand: '甲', name: '甲', count: 2, codes: 'U+200B' }
  const base: ReportedFinding = {
    state: 'open',
    rule: 'keyword-list',
    severity: 'info',
    place: { part: 'body', index: 0, start: 0, end: 1 },
    excerpt: '甲',
    mend: null,
    params,
  }
  const all: ReportedFinding[] = [
    ...RULES.map((rule) => ({ ...base, rule })),
    ...SEVERITIES.map((severity) => ({ ...base, severity })),
    ...PARTS.map((part) => ({ ...base, place: { ...base.place, part } })),
    ...['', '乙'].map((mend) => ({ ...base, mend })),
    ...(['mended', 'accepted'] as const).map((state) => ({ ...base, state })),
  ]
  const reasons =
    'empty too-large binary not-text html damaged unknown-encoding no-file not-a-file unreadable no-title no-body too-long'
  const listed = (['option', 'page', 'today', 'earlier'] as const).map((from) => ({ on: '2026-03-15', from }))
  const said = [
    ...listed.flatMap((each) => notesOf({ ...report, listed: each, keptDate: '2026-03-15' }, t)),
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
          characters: 3_000_000,
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
