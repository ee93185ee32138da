import { mendTexts } from '#lib/checks/applyMends.ts'
import type { Finding, Part, PartTexts } from '#lib/checks/finding.ts'
import { checkedParts, type PageParts, withTexts } from './pageParts.ts'

/** Parts that a notice cannot be without: where a mend would leave nothing of one, a person has to write it. */
const NEEDED: readonly Part[] = ['title', 'body']

interface MendedPage {
  page: PageParts
  /** The findings whose mends were applied. */
  mends: Finding[]
  /** What a person has to decide; of these none has a mend. */
  left: Finding[]
}

/** A page with the proposed mends applied, as far as something is left of its title and of its text. */
export const mendPage = (page: PageParts): MendedPage => {
  const texts = checkedParts(page)
  const all = mendTexts(texts)
  const emptied = NEEDED.filter((part) => isEmpty(all.parts, part))
  const { parts, mends, left } = emptied.length > 0 ? mendTexts(texts, emptied) : all
  return { page: withTexts(page, parts), mends, left }
}

const isEmpty = (parts: readonly PartTexts[], wanted: Part): boolean =>
  parts.every(({ part, texts }) => part !== wanted || texts.every((text) => text.trim() === ''))
