import type { Rule, Step } from './rule.ts'
import { Rules } from './rules.ts'

/** Where the end of a way is, and the rule that it began with. */
export interface Lead {
  id: number
  to: string
}

interface Options {
  read: () => Promise<Rule[]>
  /** Whether something may stand at an address, so that the way ends there. */
  isPage: (address: string) => boolean
  log: (sentence: string) => void
}

/** After a failure the table as it was serves for so long before it is read again. */
const AGAIN_MS = 5_000

/**
 * All redirects in memory, so that an address that leads nowhere costs no query. It is read when it is first needed, and
 * anew after it was told that something changed.
 */
export class RedirectTable {
  readonly #options: Options
  #rules = new Rules()
  #isFresh = false
  #reading: Promise<void> | undefined
  #notBefore = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** Says that the table has changed: whoever asks next is answered from what it is now. */
  renew(): void {
    this.#isFresh = false
    this.#notBefore = 0
    // What is on its way may be older than the change.
    this.#reading = undefined
  }

  /**
   * Where an address leads in the end; undefined where it leads nowhere. At once where the table is at hand.
   * @param ofQuery asks only redirects that name a parameter
   */
  find(address: string, ofQuery = false): Lead | undefined | Promise<Lead | undefined> {
    if (this.#isFresh || Date.now() < this.#notBefore) return this.#lead(address, ofQuery)
    return this.#read().then(() => this.find(address, ofQuery))
  }

  #lead(address: string, ofQuery: boolean): Lead | undefined {
    const { steps, isLoop } = this.#rules.follow(address, this.#options.isPage, ofQuery)
    const [first, last] = [steps[0], steps.at(-1)] as [Step?, Step?]
    return first && last && !isLoop ? { id: first.rule.id, to: last.to } : undefined
  }

  #read(): Promise<void> {
    const reading: Promise<void> =
      this.#reading ??
      this.#options
        .read()
        .then((rules) => {
          if (this.#reading !== reading) return
          this.#rules = new Rules(rules)
          this.#isFresh = true
        })
        .catch((error: Error) => {
          this.#options.log(`redirects: ${error.message}`)
          this.#notBefore = Date.now() + AGAIN_MS
        })
        .finally(() => {
          if (this.#reading === reading) this.#reading = undefined
        })
    this.#reading = reading
    return reading
  }
}
