import { type Finding, type Rule, SEVERITIES } from '../finding.ts'
import { type Check, type CheckedText, findingOver, isWarned, LEADING } from '../page.ts'
import { isProven } from '../unknownEntrances.ts'

/**
 * Segments of a breadcrumb, or the name of a column, that hold a brand or lead to an unknown site. A poisoned
 * segment goes as a whole: the column's own name decides the breadcrumb of a notice anyway. A column has to
 * be called something, so for its name no mend is known; and its editors may lead to an app they know, so an
 * unknown name is only shown to them.
 */
export const poisonedBreadcrumb: Check = ({ texts }) =>
  texts.filter(({ part }) => LEADING.includes(part)).flatMap(ofSegment)

const ofSegment = (text: CheckedText): Finding[] => {
  const run = text.runs
    .filter(({ brand }) => !brand.learned)
    .toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))[0]
  const [entrance] = text.entrances
  if (run) return [finding(text, 'poisoned-breadcrumb', run.severity === 'block', { brand: run.written })]
  if (!entrance) return []
  const { from, lures } = entrance
  const name = entrance.name || text.folded.text.slice(from, lures.to)
  return [finding(text, 'entrance-in-breadcrumb', text.part === 'breadcrumb' && isProven(entrance), { name })]
}

const finding = (text: CheckedText, rule: Rule, proven: boolean, params: Finding['params']): Finding => {
  const sure = proven && !isWarned(text)
  return findingOver(text, {
    rule,
    severity: sure ? 'block' : 'warn',
    mend: sure && text.part === 'breadcrumb' ? '' : null,
    params,
  })
}
