import { type BrandFinder, type BrandRun, brandFinder } from './brands.ts'
import type { Finding, Part, PartTexts, Rule, Severity } from './finding.ts'
import { type Folded, fold, originalRange } from './folded.ts'
import { type LureRun, lureRuns } from './lures.ts'
import { severityOf } from './severity.ts'
import { isProven, type UnknownEntrance, unknownEntrances } from './unknownEntrances.ts'
import { isMentioned, type Subject, subjectOf, warnsOfGambling } from './warning.ts'

/**
 * A brand that proves something, and how much; `mentioned` where a warning names it, so that it is no advert.
 */
export type ProvenRun = BrandRun & { severity: Severity; mentioned: boolean }

/** A text prepared for the rules, which all read the same reading of it. */
export type CheckedText = {
  part: Part
  index: number
  text: string
  folded: Folded
  runs: ProvenRun[]
  /** Brands that prove nothing where they stand. */
  bare: BrandRun[]
  lures: LureRun[]
  entrances: UnknownEntrance[]
  subject: Subject
}

export type CheckedPage = { texts: CheckedText[] }

/** One rule: reads a prepared page, says what it found. */
export type Check = (page: CheckedPage) => Finding[]

/** Parts that lead to a notice and have one rule of their own. */
export const LEADING: readonly Part[] = ['breadcrumb', 'column']

/** Parts of the notice's own that share the intent of its title. */
const UNDER_TITLE: readonly Part[] = ['title', 'body']

const ofLexicon = brandFinder()

/**
 * Prepares a page for the rules. Names that the breadcrumb advertises are looked for in the rest of the page,
 * also when the lexicon does not know them.
 */
export const readPage = (parts: readonly PartTexts[]): CheckedPage => {
  const drafts = parts.flatMap(({ part, texts }) =>
    texts.map((text, index) => {
      const folded = fold(text)
      const lures = lureRuns(folded)
      return { part, index, text, folded, lures, entrances: unknownEntrances(folded, lures) }
    }),
  )
  const learned = drafts
    .filter(({ part }) => LEADING.includes(part))
    .flatMap(({ entrances }) => entrances.filter(isProven))
    .map(({ name }) => name)
    .filter((name) => name.length >= 2 && name.length <= 8)
  const finder: BrandFinder = learned.length > 0 ? brandFinder([...new Set(learned)]) : ofLexicon
  const titleWarns = drafts.some(({ part, folded }) => part === 'title' && warnsOfGambling(folded))
  const texts = drafts.map((draft): CheckedText => {
    const subject = subjectOf(draft.folded, titleWarns && UNDER_TITLE.includes(draft.part))
    const found = finder(draft.folded).map((run) => ({
      ...run,
      severity: severityOf(run, draft.folded.text, draft.part),
      mentioned: isMentioned(subject, run.from, run.to),
    }))
    return {
      ...draft,
      runs: found.filter((run): run is ProvenRun => run.severity !== null),
      bare: found.filter(({ severity }) => severity === null),
      subject,
    }
  })
  return { texts }
}

type Found = { rule: Rule; severity: Severity; mend: string | null; params?: Finding['params'] }

/** A finding over the units `from` to `to` of a text's folded form. */
export const findingAt = (text: CheckedText, from: number, to: number, found: Found): Finding => {
  const { start, end } = originalRange(text.folded, from, to)
  return findingIn(text, start, end, found)
}

/** A finding over the offsets `start` to `end` of a text as it stands. */
export const findingIn = (
  { part, index, text }: CheckedText,
  start: number,
  end: number,
  { rule, severity, mend, params = {} }: Found,
): Finding => ({
  rule,
  severity,
  place: { part, index, start, end },
  excerpt: text.slice(start, end),
  mend,
  params,
})

/** True where a text as a whole is a warning, or stands under one. */
export const isWarned = ({ subject, folded }: CheckedText): boolean =>
  isMentioned(subject, 0, folded.text.length)

/** A finding over a whole text. */
export const findingOver = (text: CheckedText, found: Found): Finding =>
  findingIn(text, 0, text.text.length, found)
