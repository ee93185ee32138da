import type { BrandRun } from './brands.ts'
import type { Finding, Rule } from './finding.ts'
import { originalRange } from './folded.ts'
import { INSTITUTION } from './lexicon/honest.ts'
import { type CheckedPage, type CheckedText, findingIn, LEADING, type ProvenRun } from './page.ts'

/** Where a brand stands: in the title of a document, before the name of an institution, or simply there. */
type BrandContext = 'quoted' | 'glued' | 'plain'

const contextOf = ({ folded: { text } }: CheckedText, { from, to }: BrandRun): BrandContext => {
  const before = text.slice(Math.max(0, from - 60), from)
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return 'quoted'
  return INSTITUTION.test(text.slice(to, to + 24)) ? 'glued' : 'plain'
}

const SEPARATORS_BEFORE = /[\s\-_|·—–~]+$/u
const SEPARATORS_BEHIND = /^[\s\-_|·—–~]+/u

/**
 * The stretch to take out with a brand: with it goes the separator that tied it to the honest text (`brand -
 * title`, `title_brand`) and a pair of brackets that held nothing else.
 */
const stretchOf = (original: string, at: { start: number; end: number }): { start: number; end: number } => {
  let { start, end } = at
  const opens = original[start - 1] ?? ''
  const closes = original[end] ?? ''
  if (['()', '（）', '[]', '【】'].includes(opens + closes)) {
    start -= 1
    end += 1
  }
  if (start === 0) end += SEPARATORS_BEHIND.exec(original.slice(end, end + 8))?.[0].length ?? 0
  if (end === original.length)
    start -= SEPARATORS_BEFORE.exec(original.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { start, end }
}

/** Findings for the brands that `applies` picks; breadcrumbs and column names have a rule of their own. */
export const brandFindings = (
  { texts }: CheckedPage,
  rule: Rule,
  applies: (run: ProvenRun, context: BrandContext) => boolean,
): Finding[] =>
  texts
    .filter(({ part }) => !LEADING.includes(part))
    .flatMap((text) =>
      text.runs
        .filter((run) => applies(run, contextOf(text, run)))
        .map((run) => brandFinding(text, run, rule)),
    )

/**
 * What a rule says of a brand. Taking it out is the mend, except where the text warns of gambling: there the
 * name is part of what is said, and an editor is only asked to look.
 */
const brandFinding = (text: CheckedText, run: ProvenRun, rule: Rule): Finding => {
  const { start, end } = stretchOf(text.text, originalRange(text.folded, run.from, run.to))
  const doubtful = run.mentioned || run.severity !== 'block'
  return findingIn(text, start, end, {
    rule,
    severity: doubtful ? 'warn' : 'block',
    mend: doubtful ? null : '',
    params: { brand: run.written },
  })
}
