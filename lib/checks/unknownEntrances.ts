import type { Folded } from './folded.ts'
import { isHonestOwner } from './lexicon/honest.ts'
import { type LureRun, lureRuns } from './lures.ts'

/** An entrance phrase behind a name that is nobody's we know of. */
export type UnknownEntrance = { name: string; from: number; lures: LureRun }

const NAME = /[\p{L}\p{N}]{2,12}$/u

/** True where the phrase names the trade itself, so that no name is needed to know what it is. */
const isTrade = ({ gambling }: LureRun): boolean => gambling >= 5

const mayLead = (lures: LureRun): boolean =>
  lures.entrance >= 2 || isTrade(lures) || (lures.gambling >= 2 && lures.place + lures.entrance >= 1)

/**
 * Phrases that lead somewhere, with a name before them that belongs to no school, exam or public service.
 * Without a name the phrase is an ordinary column (手机客户端, APP下载) and not returned.
 */
export const unknownEntrances = (folded: Folded, runs = lureRuns(folded)): UnknownEntrance[] =>
  runs.filter(mayLead).flatMap((lures) => {
    const name = NAME.exec(folded.text.slice(Math.max(0, lures.from - 12), lures.from))?.[0] ?? ''
    if (isHonestOwner(name) || (name === '' && !isTrade(lures))) return []
    return [{ name, from: lures.from - name.length, lures }]
  })

/** True where the phrase proves an advert in the place of a breadcrumb's segment, by entrance or by trade. */
export const isProven = ({ lures }: UnknownEntrance): boolean =>
  lures.entrance >= 3 ||
  isTrade(lures) ||
  (lures.gambling >= 3 && lures.entrance >= 1) ||
  (lures.gambling >= 2 && lures.entrance + lures.place >= 2)
