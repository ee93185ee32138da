import type { Finding, Severity } from '../finding.ts'
import { INVISIBLE } from '../invisible.ts'
import { type Check, type CheckedText, findingIn } from '../page.ts'

const RUNS = new RegExp(`(?:${INVISIBLE.source})+`, 'gu')
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/u
const BEFORE = /[\p{Script=Han}\p{P}]$/u
const BEHIND = /^[\p{Script=Han}\p{P}]/u

/** More of them in one text are said in one breath. */
const TOGETHER = 12

/**
 * Invisible characters beside Chinese ones; in emoji and other scripts they have their use. Word processors
 * leave them at the edges of a word as well, so this alone is no proof of anything. What turns the reading
 * direction is: with it a page shows its readers another text than the one that was checked.
 */
export const invisibleCharacters: Check = ({ texts }) => texts.flatMap(ofText)

type Run = { start: number; end: number; between: boolean; characters: string }

const runsOf = (text: string): Run[] =>
  [...text.matchAll(RUNS)].flatMap(({ 0: characters, index: start }) => {
    const end = start + characters.length
    const before = BEFORE.test(text.slice(Math.max(0, start - 2), start))
    const behind = BEHIND.test(text.slice(end, end + 2))
    if (!before && !behind && !OVERRIDE.test(characters)) return []
    return [{ start, end, characters, between: before && behind }]
  })

const ofText = (text: CheckedText): Finding[] => {
  const runs = runsOf(text.text)
  if (runs.length <= TOGETHER) return runs.map((run) => finding(text, [run], ''))
  const inside = text.text.slice(runs[0]?.start, runs.at(-1)?.end)
  return [finding(text, runs, inside.replace(RUNS, ''))]
}

const finding = (text: CheckedText, runs: Run[], mend: string): Finding =>
  findingIn(text, runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0, {
    rule: 'invisible-characters',
    severity: severityOf(runs),
    mend,
    params: { count: runs.length, codes: codesOf(runs) },
  })

const severityOf = (runs: readonly Run[]): Severity => {
  if (runs.some(({ characters }) => OVERRIDE.test(characters))) return 'block'
  return runs.some(({ between }) => between) ? 'warn' : 'info'
}

const codesOf = (runs: Run[]): string =>
  [...new Set(runs.flatMap(({ characters }) => [...characters]))]
    .slice(0, 8)
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
