import { LEFT_OUT, type Part } from '../finding.ts'
import { type Check, findingAt } from '../page.ts'
import { isMentioned } from '../warning.ts'

const PARTS: readonly Part[] = [...LEFT_OUT, 'body']

/** What the entrance must weigh: 体育官网 alone is any sports club's. */
const SEVERAL_WORDS = 3

/**
 * An entrance to sports, games or betting under a name nobody knows: 万利体育官网登录入口. The name may be a club's,
 * so no mend.
 */
export const entranceInText: Check = ({ texts }) =>
  texts
    .filter(({ part }) => PARTS.includes(part))
    .flatMap((text) =>
      text.entrances
        .filter(({ lures }) => lures.gambling >= 2 && lures.entrance + lures.place >= SEVERAL_WORDS)
        .filter(({ from, lures }) => !isMentioned(text.subject, from, lures.to))
        .map(({ name, from, lures }) =>
          findingAt(text, from, lures.to, {
            rule: 'entrance-in-text',
            severity: 'warn',
            mend: null,
            params: { name: name || text.folded.text.slice(from, lures.to) },
          }),
        ),
    )
