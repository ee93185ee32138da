import type { BrandRun } from './brands.ts'
import type { Part, Severity } from './finding.ts'

const HEADLINES: readonly Part[] = ['breadcrumb', 'column', 'title', 'previous', 'next']

/** A firm's full name, 开云(中国)有限公司, may be an honest employer's. */
const isFirm = ({ lures }: BrandRun, text: string): boolean =>
  lures.entrance + lures.gambling === 0 && text.slice(lures.from, lures.to + 4).includes('有限公司')

/** Between clauses; 、 is not, since in a list of nicknames each stands alone. */
const CLAUSE_ENDS = /[。!?,;:\n]/u

/**
 * How much a brand with the words behind it proves, where it stands: null for nothing. A certain name is
 * enough by itself; the more a name is also a word, the more must stand behind it. In a headline less is
 * needed to make an editor look, and so where a name that is hardly a word is all that a clause says.
 *
 * `text` is the folded text that the run stands in; a headline that is nothing but a name is worth a look.
 */
export const severityOf = (run: BrandRun, text: string, part: Part): Severity | null => {
  const { entrance, gambling, place, filler } = run.lures
  const proof = entrance + gambling + place
  const headline = HEADLINES.includes(part)
  const alone = CLAUSE_ENDS.test(text[run.from - 1] ?? '\n') && CLAUSE_ENDS.test(text[run.to] ?? '\n')
  const whole = text.length === run.to && run.from === 0
  switch (run.brand.ambiguity) {
    case 'certain':
      return 'block'
    case 'distinct':
      if (proof >= 2) return isFirm(run, text) ? 'warn' : 'block'
      return proof + filler > 0 || headline || alone ? 'warn' : null
    case 'word':
      if (proof >= 2) return isFirm(run, text) && part !== 'breadcrumb' ? 'warn' : 'block'
      return headline && (proof > 0 || whole) ? 'warn' : null
    case 'common': {
      const trade = gambling >= 3 || (gambling >= 2 && entrance + place >= 1)
      if (trade) return proof >= 4 ? 'block' : 'warn'
      return entrance >= 5 ? 'warn' : null
    }
  }
}
