import { type Finding, LEFT_OUT } from '../finding.ts'
import { type Check, type CheckedText, findingIn } from '../page.ts'
import { isTraditional } from '../traditional.ts'

const HAN = /\p{Script=Han}/u

/** Traditional characters a text needs before it counts as turned, and the share of its Chinese characters. */
const LEAST = 4
const SHARE = 0.2

type Count = { text: CheckedText; han: number; traditional: number; start: number; end: number }

/**
 * A part in traditional characters on a page that is otherwise simplified. Quotations, calligraphy and names
 * from Hong Kong, Macao and Taiwan look the same, so nothing is proposed.
 */
export const turnedTraditional: Check = ({ texts }) => {
  const counts = texts.filter(({ part }) => !LEFT_OUT.includes(part)).map(count)
  const han = counts.reduce((sum, each) => sum + each.han, 0)
  const traditional = counts.reduce((sum, each) => sum + each.traditional, 0)
  if (traditional > han * 0.1) return []
  return counts
    .filter((each) => each.traditional >= LEAST && each.traditional >= each.han * SHARE)
    .map(
      ({ text, traditional: characters, start, end }): Finding =>
        findingIn(text, start, end, {
          rule: 'turned-traditional',
          severity: text.part === 'body' ? 'info' : 'warn',
          mend: null,
          params: { count: characters },
        }),
    )
}

const count = (text: CheckedText): Count => {
  const counted: Count = { text, han: 0, traditional: 0, start: -1, end: 0 }
  let at = 0
  for (const character of text.text) {
    if (HAN.test(character)) counted.han += 1
    if (isTraditional(character)) {
      if (counted.traditional === 0) counted.start = at
      counted.traditional += 1
      counted.end = at + character.length
    }
    at += character.length
  }
  return counted
}
