import type { Folded } from './folded.ts'
import { isHonestOwner } from './lexicon/honest.ts'
import { type LureRun, lureRuns } from './lures.ts'

/** An entrance phrase behind a name that is nobody's we know of. */
export type UnknownEntrance = { name: string; from: number; lures: LureRun }

const NAME = /[\p{L}\p{N}]{1,12}$/u

/**
 * Entrance phrases with a name before them that belongs to no school, exam or public service. Without a name
 * the phrase is an ordinary column (手机客户端, APP下载) and not returned.
 */
export const unknownEntrances = (folded: Folded): UnknownEntrance[] =>
  lureRuns(folded)
    .filter(({ entrance }) => entrance >= 2)
    .flatMap((lures) => {
      const name = NAME.exec(folded.text.slice(Math.max(0, lures.from - 12), lures.from))?.[0] ?? ''
      if (name === '' || isHonestOwner(name)) return []
      return [{ name, from: lures.from - name.length, lures }]
    })
