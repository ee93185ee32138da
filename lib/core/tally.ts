import { LRUCache } from 'lru-cache'

/** Rows that one statement writes. */
const AT_ONCE = 1_000

/**
 * What is counted in memory, by key, until it is written down: no request waits for the database. In a flood of keys that
 * come once each, those that come again stay.
 */
export class Tally<Key extends string | number, Counted extends object> {
  readonly #counted: LRUCache<Key, Counted>
  readonly #together: (before: Counted, more: Counted) => Counted

  /**
   * @param most keys at a time
   * @param together what two counts of one key come to, in whatever order they were counted
   */
  constructor(most: number, together: (before: Counted, more: Counted) => Counted) {
    this.#counted = new LRUCache({ max: most })
    this.#together = together
  }

  add(key: Key, counted: Counted): void {
    const before = this.#counted.get(key)
    this.#counted.set(key, before ? this.#together(before, counted) : counted)
  }

  /** Hands over all that there is, what came last at the end, and begins anew. */
  take(): [Key, Counted][] {
    const taken = [...this.#counted.rentries()] as [Key, Counted][]
    this.#counted.clear()
    return taken
  }

  /**
   * Has all that there is written down, some at a time; what could not be is kept for the next time.
   * @throws what `write` throws
   */
  async writeDown(write: (some: [Key, Counted][]) => Promise<void>): Promise<void> {
    const all = this.take()
    while (all.length > 0) {
      try {
        await write(all.slice(0, AT_ONCE))
      } catch (error) {
        for (const [key, counted] of all) this.add(key, counted)
        throw error
      }
      all.splice(0, AT_ONCE)
    }
  }
}
