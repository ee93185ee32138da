import { LRUCache } from 'lru-cache'
import { notedAddress, referrerHost } from './noted.ts'

/** How often an address was asked for that is not there. */
export interface Missed {
  address: string
  hits: number
  firstSeenAt: Date
  lastSeenAt: Date
  referrer: string | null
}

/** So many are counted at a time: in a flood of addresses that come once each, those that come again stay. */
const MOST = 2_000

/** Counts what is not there, in memory: no request writes anything. */
export class MissingTally {
  #counted = new LRUCache<string, Missed>({ max: MOST })

  /** Counts a request, by its address and its Referer. */
  count(url: string, referrer: string | undefined, now: Date): void {
    const address = notedAddress(url)
    if (address === undefined) return
    const known = this.#counted.get(address)
    const host = referrerHost(referrer)
    if (!known) {
      this.#counted.set(address, { address, hits: 1, firstSeenAt: now, lastSeenAt: now, referrer: host })
      return
    }
    known.hits += 1
    known.lastSeenAt = now
    known.referrer = host ?? known.referrer
  }

  /** What was counted since this was last called. */
  take(): Missed[] {
    const taken = [...this.#counted.values()]
    this.#counted.clear()
    return taken
  }
}
