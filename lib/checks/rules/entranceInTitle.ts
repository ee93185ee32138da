import type { Part } from '../finding.ts'
import { type Check, findingAt, isWarned } from '../page.ts'

const PARTS: readonly Part[] = ['title', 'source', 'author', 'previous', 'next']

/** What an entrance phrase must weigh here: several of its words, since single ones fill honest titles. */
const SEVERAL_WORDS = 5

/** A long entrance phrase behind an unknown name in a title. The name may be honest, so no mend. */
export const entranceInTitle: Check = ({ texts }) =>
  texts
    .filter((text) => PARTS.includes(text.part) && !isWarned(text))
    .flatMap((text) =>
      text.entrances
        .filter(({ lures }) => lures.entrance >= SEVERAL_WORDS)
        .map(({ name, from, lures }) =>
          findingAt(text, from, lures.to, {
            rule: 'entrance-in-title',
            severity: 'warn',
            mend: null,
            params: { name },
          }),
        ),
    )
