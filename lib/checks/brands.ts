import { type Folded, originalRange } from './folded.ts'
import { BRANDS, type Brand } from './lexicon/brands.ts'
import { type LureRun, lureRunAt } from './lures.ts'

/** A brand where it stands, with the lures behind it. `from`/`to` are units of the folded text. */
export type BrandRun = {
  brand: Brand
  from: number
  to: number
  lures: LureRun
  /** The name as the page writes it. */
  written: string
}

export type BrandFinder = (folded: Folded) => BrandRun[]

const LATIN = /[a-z0-9]/
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * True where a name of Latin letters is only a piece of a longer word (wom-bat365), or is put together from
 * words that stand apart in a sentence (we bet 365 days).
 */
const isPieceOfLatin = ({ text, glued }: Folded, from: number, to: number): boolean => {
  const apart = glued.subarray(from + 1, to).includes(1)
  const before = LATIN.test(text[from] ?? '') && LATIN.test(text[from - 1] ?? '') && (apart || !glued[from])
  const after = LATIN.test(text[to - 1] ?? '') && LATIN.test(text[to] ?? '') && (apart || !glued[to])
  return before || after
}

/**
 * Finds the brands of the lexicon, and those of `others` (names learned from the page itself, which count as
 * words). Linear in the length of the text.
 */
export const brandFinder = (others: readonly string[] = []): BrandFinder => {
  const learned = others.map((name): Brand => ({ name, ambiguity: 'word', learned: true }))
  const brands = new Map([...learned, ...BRANDS].map((brand) => [brand.name, brand]))
  const names = [...brands.keys()].sort((a, b) => b.length - a.length)
  const anyName = new RegExp(names.map(escaped).join('|'), 'gu')
  return (folded) => {
    anyName.lastIndex = 0
    const runs: BrandRun[] = []
    for (let match = anyName.exec(folded.text); match; match = anyName.exec(folded.text)) {
      const brand = brands.get(match[0])
      const from = match.index
      const end = from + match[0].length
      if (
        !brand ||
        isPieceOfLatin(folded, from, end) ||
        brand.notAfter?.includes(folded.text[from - 1] ?? ' ')
      ) {
        anyName.lastIndex = from + 1
        continue
      }
      const lures = lureRunAt(folded, end)
      const { start, end: stop } = originalRange(folded, from, end)
      runs.push({ brand, from, to: lures.to, lures, written: folded.original.slice(start, stop) })
      anyName.lastIndex = lures.to
    }
    return runs
  }
}
