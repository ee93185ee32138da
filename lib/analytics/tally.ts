/** Keys at most: what is more until the next flush is not counted. */
const MOST_KEYS = 20_000

/** Sums by key that wait in memory until they are written down. */
export class Tally<Counts extends number[]> {
  #sums = new Map<string, Counts>()

  add(key: string, counts: Counts): void {
    const before = this.#sums.get(key)
    if (!before && this.#sums.size >= MOST_KEYS) return
    this.#sums.set(key, before ? (before.map((sum, i) => sum + (counts[i] ?? 0)) as Counts) : counts)
  }

  /** Hands over all that there is, and begins anew. */
  take(): Map<string, Counts> {
    const sums = this.#sums
    this.#sums = new Map()
    return sums
  }

  /** Takes back what could not be written down. */
  putBack(sums: Map<string, Counts>): void {
    for (const [key, counts] of sums) this.add(key, counts)
  }
}
