import type { Finding, PartTexts } from '#lib/checks/finding.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import type { FileReport } from './report.ts'
import { inSurroundings, visible } from './surroundings.ts'

/**
 * What became of a file, as lines for people: its state, the parts found, and each finding with its place, its
 * words in their surroundings and its mend. `texts` are those that were checked (see `checkedParts`); without
 * them a finding is shown without its surroundings.
 */
export const describeFile = (
  report: FileReport,
  t: Translate,
  texts: readonly PartTexts[] = [],
): string[] => {
  const head = `${report.file}: ${t(`imports.state.${report.state}`, { id: report.noticeId ?? 0 })}`
  if (report.error) return [head, `  ${report.error.message}`]
  return [head, ...fieldLines(report, t), ...findingLines(report.findings, t, texts)]
}

const fieldLines = ({ fields }: FileReport, t: Translate): string[] => {
  if (!fields) return []
  const { breadcrumb, paragraphs, characters, ...named } = fields
  const values: [keyof typeof named, string | null][] = [
    ['title', named.title],
    ['date', named.date ?? t('imports.noDate')],
    ['source', named.source],
    ['author', named.author],
    ['previousTitle', named.previousTitle],
    ['nextTitle', named.nextTitle],
  ]
  return [
    ...(breadcrumb.length > 0
      ? [`  ${t('imports.field.breadcrumb')}: ${visible(breadcrumb.join(' > '))}`]
      : []),
    ...values.flatMap(([name, value]) =>
      value ? [`  ${t(`imports.field.${name}`)}: ${visible(value)}`] : [],
    ),
    `  ${t('imports.size', { paragraphs, characters })}`,
  ]
}

const findingLines = (findings: readonly Finding[], t: Translate, texts: readonly PartTexts[]): string[] => {
  if (findings.length === 0) return []
  return [
    `  ${t('checks.count', { count: findings.length })}`,
    ...findings.flatMap((finding) => describeFinding(finding, t, texts).map((line) => `    ${line}`)),
  ]
}

/** One finding: where and how grave, what was found, the words there, and what the mend does. */
export const describeFinding = (
  { rule, severity, place, excerpt, mend, params }: Finding,
  t: Translate,
  texts: readonly PartTexts[] = [],
): string[] => {
  const text = texts.find(({ part }) => part === place.part)?.texts[place.index]
  const shown = text === undefined ? `【${visible(excerpt)}】` : inSurroundings(text, place.start, place.end)
  const where = t(`checks.place.${place.part}`, { number: place.index + 1, start: place.start + 1 })
  const remedy =
    mend === null ? 'checks.mend.none' : mend === '' ? 'checks.mend.remove' : 'checks.mend.replace'
  return [
    `[${t(`checks.severity.${severity}`)}] ${where}: ${t(`checks.rules.${rule}` as MessageKey, visibleParams(params) as never)}`,
    `  ${shown}`,
    `  ${t(remedy, { text: visible(mend ?? '') })}`,
  ]
}

const visibleParams = (params: Finding['params']): Finding['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  )
