import type { PartTexts } from '#lib/checks/finding.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import { notesOf } from './notes.ts'
import type { FileReport, ReportedFinding } from './report.ts'
import { inSurroundings, visible } from './surroundings.ts'

/**
 * What became of a file, as lines for people: its state, the parts found, and each finding with its place, its
 * words in their surroundings and its mend. `texts` are those that were checked (see `checkedParts`); one that
 * stands in none of them is shown without its surroundings.
 */
export const describeFile = (
  report: FileReport,
  t: Translate,
  texts: readonly PartTexts[] = [],
): string[] => {
  const { file, state, noticeId = 0, column, error } = report
  const head = `${file}: ${t(`imports.state.${state}`, { id: noticeId, column: column?.name ?? '' })}`
  const said = [...(error ? [error.message] : []), ...notesOf(report, t)].map((line) => `  ${line}`)
  return [head, ...said, ...fieldLines(report, t), ...findingLines(report.findings, t, texts)]
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

const findingLines = (
  findings: readonly ReportedFinding[],
  t: Translate,
  texts: readonly PartTexts[],
): string[] => {
  if (findings.length === 0) return []
  return [
    `  ${t('checks.count', { count: findings.length })}`,
    ...findings.flatMap((finding) => describeFinding(finding, t, texts).map((line) => `    ${line}`)),
  ]
}

/** One finding: where and how grave, what was found, the words there, and what the mend does or what was done. */
export const describeFinding = (
  { rule, severity, place, excerpt, mend, params, state }: ReportedFinding,
  t: Translate,
  texts: readonly PartTexts[] = [],
): string[] => {
  const text = texts
    .filter(({ part }) => part === place.part)
    .map((each) => each.texts[place.index])
    .find((each) => each?.slice(place.start, place.end) === excerpt)
  const shown = text === undefined ? `【${visible(excerpt)}】` : inSurroundings(text, place.start, place.end)
  const where = t(`checks.place.${place.part}`, { number: place.index + 1, start: place.start + 1 })
  const proposed =
    mend === null ? 'checks.mend.none' : mend === '' ? 'checks.mend.remove' : 'checks.mend.replace'
  const remedy = state === 'open' ? proposed : (`checks.settled.${state}` as const)
  return [
    `[${t(`checks.severity.${severity}`)}] ${where}: ${t(`checks.rules.${rule}` as MessageKey, visibleParams(params) as never)}`,
    `  ${shown}`,
    `  ${t(remedy, { text: visible(mend ?? '') })}`,
  ]
}

const visibleParams = (params: ReportedFinding['params']): ReportedFinding['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  )
