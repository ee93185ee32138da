import { Tally } from '#lib/core/tally.ts'
import { notedAddress, referrerHost } from './noted.ts'

/** How often an address was asked for that is not there. */
export interface Missed {
  address: string
  hits: number
  firstSeenAt: Date
  lastSeenAt: Date
  referrer: string | null
}

const MOST = 2_000

const together = (one: Missed, other: Missed): Missed => ({
  address: one.address,
  hits: one.hits + other.hits,
  firstSeenAt: new Date(Math.min(one.firstSeenAt.getTime(), other.firstSeenAt.getTime())),
  lastSeenAt: new Date(Math.max(one.lastSeenAt.getTime(), other.lastSeenAt.getTime())),
  referrer: other.referrer ?? one.referrer,
})

/** Counts what is not there. */
export class MissingTally extends Tally<string, Missed> {
  constructor() {
    super(MOST, together)
  }

  /** Counts a request, by its address and its Referer. */
  count(url: string, referrer: string | undefined, now: Date): void {
    const address = notedAddress(url)
    if (address === undefined) return
    const seen = { firstSeenAt: now, lastSeenAt: now, referrer: referrerHost(referrer) }
    this.add(address, { address, hits: 1, ...seen })
  }
}
