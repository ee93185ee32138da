import { setImmediate } from 'node:timers/promises'
import { DomainError } from '#lib/core/errors.ts'
import { canonicalRedirect } from './canonicalRedirect.ts'
import type { PlannedLine } from './dto.ts'
import { isPattern } from './pattern.ts'
import type { Rule } from './rule.ts'
import { Rules } from './rules.ts'
import { MOST_PATTERNS, MOST_REDIRECTS, type RedirectLine } from './schema.ts'
import { isHere } from './target.ts'

interface Given {
  /** What there is already. */
  existing: Iterable<Rule>
  lines: RedirectLine[]
  /** Addresses at which something stands, in lower case: nothing leads away from there. */
  living: ReadonlySet<string>
  /** The site's own address. */
  site: string
}

interface PlannedRule extends Rule {
  line?: number
}

/**
 * What becomes of redirects that somebody wants to have, line by line; nothing is changed. Chains are shortened to one
 * step, and what would go round in circles is refused, in whatever way these lines and what there is play together.
 */
export const planRedirects = async ({ existing, lines, living, site }: Given): Promise<PlannedLine[]> => {
  const all = new Rules<PlannedRule>(existing)
  const before = new Map([...all.all].map((rule) => [rule.from, rule]))
  const seen = new Map<string, number>()
  const planned = lines.map((line) => {
    const read = readLine(line, { seen, living, site })
    if (read.outcome !== 'wrong') all.set({ id: 0, ...read })
    return read
  })
  const isThere = (address: string) => living.has(address.toLowerCase())
  const circling = await linesInCircles(all, isThere)
  return withinBounds(all, planned).map((line): PlannedLine => {
    if (line.outcome === 'wrong') return line
    if (circling.has(line.line)) return wrong(line, 'redirects.loop', 'to')
    const was = before.get(line.from)
    const to = shortened(all, line, isThere)
    if (!was) return { ...line, to, outcome: 'new' }
    const isSame = was.to === to && was.coversBelow === line.coversBelow
    return { ...line, to, outcome: isSame ? 'same' : 'changed', was: was.to }
  })
}

interface Reading {
  seen: Map<string, number>
  living: ReadonlySet<string>
  site: string
}

const readLine = (line: RedirectLine, { seen, living, site }: Reading): PlannedLine => {
  try {
    const read = { ...line, ...canonicalRedirect(line, site) }
    const twin = seen.get(read.from)
    if (twin !== undefined) return wrong(line, 'redirects.twice', 'from', { other: twin })
    seen.set(read.from, line.line)
    if (living.has(read.from)) return wrong(line, 'redirects.page-there', 'from')
    return { ...read, outcome: 'new' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return wrong(line, error.reason, String(error.params.field))
  }
}

const wrong = (
  { line, from, to, coversBelow }: RedirectLine,
  reason: string,
  field: string,
  params: Record<string, number> = {},
): PlannedLine => ({ line, from, to, coversBelow, outcome: 'wrong', reason, field, params })

/** Ways that are followed before others have their turn: all of them together take seconds. */
const AT_ONCE = 500

/**
 * The lines without which nothing would go round in circles. What goes round by one of them passes through it, so that
 * the ways that begin with a line are enough, and those of what leads into one that speaks of many addresses.
 */
const linesInCircles = async (
  all: Rules<PlannedRule>,
  isThere: (address: string) => boolean,
): Promise<Set<number>> => {
  const rules = [...all.all]
  const lines = rules.filter(({ line }) => line !== undefined)
  const open = new Rules(lines.filter(({ from, coversBelow }) => coversBelow || isPattern(from)))
  const entering = open.size === 0 ? [] : rules.filter((rule) => rule.line === undefined && isHere(rule.to))
  const found = new Set<number>()
  let followed = 0
  for (const rule of [...lines, ...entering]) {
    followed += 1
    if (followed % AT_ONCE === 0) await setImmediate()
    if (!isHere(rule.to) || (rule.line === undefined && !open.find(exampleOf(rule.to)))) continue
    const { steps, isLoop } = all.follow(exampleOf(rule.from), isThere)
    if (isLoop) for (const step of steps) if (step.rule.line !== undefined) found.add(step.rule.line)
  }
  return found
}

/** An address that a rule speaks of, or leads to. */
const exampleOf = (address: string): string => address.replace(/\*|\$[1-9]/g, '0')

/** Where the way ends that begins with a line: readers are sent on once. */
const shortened = (
  all: Rules<PlannedRule>,
  { from, to, coversBelow }: PlannedLine,
  isThere: (address: string) => boolean,
): string => {
  if (isPattern(from) || coversBelow) return to
  return all.follow(from, isThere).steps.at(-1)?.to ?? to
}

/** What goes beyond the bounds of the table is wrong, from the first line on that does. */
const withinBounds = (all: Rules<PlannedRule>, planned: PlannedLine[]): PlannedLine[] => {
  const patterns = [...all.all].filter(({ from }) => isPattern(from)).length
  if (all.size <= MOST_REDIRECTS && patterns <= MOST_PATTERNS) return planned
  const isOver = (from: string) => all.size > MOST_REDIRECTS || isPattern(from)
  return planned.map((line) =>
    line.outcome !== 'wrong' && isOver(line.from) ? wrong(line, 'redirects.too-many', 'from') : line,
  )
}
