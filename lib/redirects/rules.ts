import { canonicalAddress } from '#lib/core/places.ts'
import { inOrder, readAddress, type SiteAddress, writeAddress } from './address.ts'
import { compilePattern, isPattern, matchPattern, type Pattern } from './pattern.ts'
import type { Rule, Step, Way } from './rule.ts'
import { appendToTarget, fillTarget, isHere } from './target.ts'

/** Nobody needs more; a way that grows at each step ends here. */
const MOST_STEPS = 10
/** Of an address with more parameters these many are compared. */
const MOST_PARAMETERS = 6

interface CompiledRule<R> extends Pattern {
  rule: R
}

/**
 * All rules, ready to be asked: an exact one by looking it up, wildcards by going through those whose first piece fits.
 * An exact rule counts before others; one with a query before one without; of the rest the one that says more.
 */
export class Rules<R extends Rule = Rule> {
  readonly #byFrom = new Map<string, R>()
  /** Paths of which there are rules with a query. */
  readonly #withQuery = new Set<string>()
  /** By first piece; those that begin with a wildcard under ''. */
  readonly #patterns = new Map<string, CompiledRule<R>[]>()

  constructor(rules: Iterable<R> = []) {
    for (const rule of rules) this.set(rule)
  }

  get all(): IterableIterator<R> {
    return this.#byFrom.values()
  }

  get size(): number {
    return this.#byFrom.size
  }

  at(from: string): R | undefined {
    return this.#byFrom.get(from)
  }

  /** Puts a rule in the place of the one with the same former address. */
  set(rule: R): void {
    this.delete(rule.from)
    this.#byFrom.set(rule.from, rule)
    const address = readAddress(rule.from)
    if (!address) return
    if (address.query.length > 0) this.#withQuery.add(address.path)
    if (!isPattern(rule.from)) return
    const compiled = { ...compilePattern(address), rule }
    const key = firstPiece(compiled.pieces)
    const beside = [...(this.#patterns.get(key) ?? []), compiled]
    this.#patterns.set(
      key,
      beside.toSorted((a, b) => b.literal - a.literal),
    )
  }

  delete(from: string): void {
    const rule = this.#byFrom.get(from)
    if (!rule) return
    this.#byFrom.delete(from)
    for (const [key, compiled] of this.#patterns)
      this.#patterns.set(
        key,
        compiled.filter((each) => each.rule !== rule),
      )
  }

  /**
   * What becomes of an address; undefined where no rule speaks of it, or it would lead off the site it names.
   * @param ofQuery leaves out rules that name no parameter
   */
  find(text: string, ofQuery = false): Step<R> | undefined {
    const address = readAddress(text)
    if (!address) return undefined
    return this.#exact(address, ofQuery) ?? this.#nearest(address, ofQuery)
  }

  /**
   * Follows an address to its end. A step leads to the one name of what it leads to, as the site's door would.
   * @param isThere whether something stands at an address, so that no rule counts there
   * @param ofQuery whether the way begins only with a rule that names a parameter
   */
  follow(text: string, isThere: (address: string) => boolean = () => false, ofQuery = false): Way<R> {
    const steps: Step<R>[] = []
    const been = new Set([text.toLowerCase()])
    for (let here = text; steps.length < MOST_STEPS; ) {
      const step = this.find(here, ofQuery && steps.length === 0)
      if (!step) return { steps, isLoop: false }
      here = isHere(step.to) ? (canonicalAddress(step.to) ?? step.to) : step.to
      steps.push({ ...step, to: here })
      if (!isHere(here) || isThere(here)) return { steps, isLoop: false }
      const key = here.toLowerCase()
      if (been.has(key)) break
      been.add(key)
    }
    return { steps, isLoop: true }
  }

  #exact(address: SiteAddress, ofQuery: boolean): Step<R> | undefined {
    const { path, query } = inOrder(address)
    const key = path.toLowerCase()
    const asked = [...(this.#withQuery.has(key) ? subsets(query) : []), ...(ofQuery ? [] : [[]])]
    for (const part of asked) {
      const rule = this.#byFrom.get(writeAddress({ path, query: part }).toLowerCase())
      const to = rule && !isPattern(rule.from) ? fillTarget(rule.to, []) : undefined
      if (rule && to !== undefined) return { rule, to }
    }
    return undefined
  }

  #nearest(address: SiteAddress, ofQuery: boolean): Step<R> | undefined {
    const above = ofQuery ? undefined : this.#above(address.path)
    const first = firstPiece(address.path.toLowerCase().split('/').slice(1))
    const fitting = [...new Set([first, ''])].flatMap((key) => this.#fitting(key, address, ofQuery))
    const [best] = fitting.toSorted((a, b) => b.literal - a.literal)
    return best && best.literal >= (above?.rule.from.length ?? 0) ? best.step : above
  }

  #fitting(key: string, address: SiteAddress, ofQuery: boolean): { literal: number; step: Step<R> }[] {
    for (const { rule, literal, ...pattern } of this.#patterns.get(key) ?? []) {
      if (ofQuery && pattern.query.length === 0) continue
      const found = matchPattern({ ...pattern, literal }, address)
      const to = found && fillTarget(rule.to, found)
      if (to !== undefined) return [{ literal, step: { rule, to } }]
    }
    return []
  }

  /** The nearest rule above a path that covers what lies below it. */
  #above(path: string): Step<R> | undefined {
    const lower = path.toLowerCase()
    for (let end = lower.lastIndexOf('/'); end > 0; end = lower.lastIndexOf('/', end - 1)) {
      const rule = this.#byFrom.get(lower.slice(0, end))
      const to = rule?.coversBelow ? appendToTarget(rule.to, path.slice(end)) : undefined
      if (rule && to !== undefined) return { rule, to }
    }
    return undefined
  }
}

const firstPiece = ([first = '']: string[]): string => (first.includes('*') ? '' : first)

/** All choices of parameters, the larger ones first: who shares an address adds some of their own. */
const subsets = (query: SiteAddress['query']): SiteAddress['query'][] => {
  const compared = query.slice(0, MOST_PARAMETERS)
  return Array.from({ length: 2 ** compared.length - 1 }, (_, i) =>
    compared.filter((_, at) => (i + 1) & (1 << at)),
  ).toSorted((a, b) => b.length - a.length)
}
