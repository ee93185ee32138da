import type { Finding, PartTexts } from './finding.ts'
import { type Check, readPage } from './page.ts'
import { brandAgain } from './rules/brandAgain.ts'
import { entranceInText } from './rules/entranceInText.ts'
import { entranceInTitle } from './rules/entranceInTitle.ts'
import { gamblingBrand } from './rules/gamblingBrand.ts'
import { gamblingEntrance } from './rules/gamblingEntrance.ts'
import { gamblingWords } from './rules/gamblingWords.ts'
import { invisibleCharacters } from './rules/invisibleCharacters.ts'
import { keywordList } from './rules/keywordList.ts'
import { poisonedBreadcrumb } from './rules/poisonedBreadcrumb.ts'
import { swappedName } from './rules/swappedName.ts'
import { turnedTraditional } from './rules/turnedTraditional.ts'
import { withoutOverlaps } from './withoutOverlaps.ts'

/** The rules, those that say most about a place first: of findings that overlap, the earlier rule's stays. */
const CHECKS: readonly Check[] = [
  poisonedBreadcrumb,
  keywordList,
  swappedName,
  gamblingEntrance,
  gamblingBrand,
  gamblingWords,
  entranceInTitle,
  entranceInText,
  brandAgain,
  invisibleCharacters,
  turnedTraditional,
]

/**
 * Looks for planted adverts in the texts of a page. Takes all parts of the page at once, since one part throws
 * light on another: what the breadcrumb advertises is looked for in the body, and a title that warns of
 * gambling may name brands.
 *
 * Gives findings that do not overlap, in the order of the parts. The same texts give the same findings;
 * time and memory grow linearly with the text.
 */
export const checkTexts = (parts: readonly PartTexts[]): Finding[] => {
  const page = readPage(parts.map(({ part, texts }) => ({ part, texts })))
  const order = parts.map(({ part }) => part)
  return withoutOverlaps(CHECKS.flatMap((check) => check(page))).sort(
    (a, b) =>
      order.indexOf(a.place.part) - order.indexOf(b.place.part) ||
      a.place.index - b.place.index ||
      a.place.start - b.place.start,
  )
}
