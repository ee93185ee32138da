import { LEFT_OUT, type Part, type PartTexts } from '#lib/checks/finding.ts'
import type { StatedDate } from './date.ts'

/** Why a line of a page is no part of its notice. */
export type IgnoredReason =
  | 'header'
  | 'keywords'
  | 'buttons'
  | 'repeated-title'
  | 'details'
  | 'footer'
  | 'after-end'

export type IgnoredLine = { line: number; text: string; reason: IgnoredReason }

/**
 * The parts of a page, as it writes them. `paragraphs` are plain text; one with `\n` and `\t` is a table. The
 * date is the one the page gives for publication, or else the one under its signature (`from`).
 */
export type PageParts = {
  title: string
  breadcrumb: string[]
  paragraphs: string[]
  source: string | null
  author: string | null
  date: StatedDate & { from: 'details' | 'signature' | null }
  previousTitle: string | null
  nextTitle: string | null
  ignored: IgnoredLine[]
}

const listOf = (text: string | null): string[] => (text === null ? [] : [text])

/** The texts of a page that `checkTexts` reads, what is left out of the notice included. */
export const checkedParts = (page: PageParts): PartTexts[] => [
  ...LEFT_OUT.map((part) => ({
    part,
    texts: page.ignored.filter(({ reason }) => LEFT_AS[reason] === part).map(({ text }) => text),
  })),
  { part: 'breadcrumb', texts: page.breadcrumb },
  { part: 'title', texts: [page.title] },
  { part: 'body', texts: page.paragraphs },
  { part: 'source', texts: listOf(page.source) },
  { part: 'author', texts: listOf(page.author) },
  { part: 'previous', texts: listOf(page.previousTitle) },
  { part: 'next', texts: listOf(page.nextTitle) },
]

/** The part that a line is checked as: also a line of details may hold what none of its fields does. */
const LEFT_AS: Record<IgnoredReason, Part> = {
  header: 'outside',
  keywords: 'outside',
  footer: 'outside',
  'after-end': 'outside',
  details: 'details',
  buttons: 'buttons',
  'repeated-title': 'repeated-title',
}

/**
 * A page with mended texts (those of `checkedParts`, in their order) in the place of its own. Emptied segments
 * and paragraphs are gone, emptied fields null. An emptied title stays empty: it needs a person.
 */
export const withTexts = (page: PageParts, parts: readonly PartTexts[]): PageParts => {
  const textsOf = (part: PartTexts['part']) =>
    (parts.find((each) => each.part === part)?.texts ?? []).map((t) => t.trim())
  const first = (part: PartTexts['part']) => textsOf(part)[0] || null
  return {
    ...page,
    title: first('title') ?? '',
    breadcrumb: textsOf('breadcrumb').filter((text) => text !== ''),
    paragraphs: textsOf('body').filter((text) => text !== ''),
    source: first('source'),
    author: first('author'),
    previousTitle: first('previous'),
    nextTitle: first('next'),
  }
}
