import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { networkOf } from '#lib/core/network.ts'
import { DAY_MS } from '#lib/core/time.ts'

const MINUTE_MS = 60_000
/** A school is one network: many may read, and many may read the same. */
const PAGES_A_MINUTE = 600
const SAME_PAGE_A_MINUTE = 60
/** Bounds the memory; who is forgotten early may be counted a little more. */
const MOST_KNOWN = 50_000

/**
 * How many views one network may add in a minute, in all and of one page. An address is held only as a hash, in memory,
 * for a minute, under a salt that nobody knows and that is another one each day.
 */
export const createVisitorLimit = () => {
  const counts = new LRUCache<string, { since: number; count: number }>({ max: MOST_KNOWN })
  let salt = { bytes: randomBytes(32), until: 0 }

  const hashOf = (text: string, now: number): string => {
    if (now >= salt.until) salt = { bytes: randomBytes(32), until: now + DAY_MS }
    return createHmac('sha256', salt.bytes).update(text).digest('base64url')
  }
  const count = (key: string, now: number): number => {
    const known = counts.get(key)
    if (!known || now - known.since >= MINUTE_MS) {
      counts.set(key, { since: now, count: 1 })
      return 1
    }
    known.count += 1
    return known.count
  }

  /** Counts one view of a page, and says whether it is within what is allowed. */
  return (address: string, page: string, now: number): boolean => {
    const network = hashOf(networkOf(address), now)
    return count(network, now) <= PAGES_A_MINUTE && count(`${network} ${page}`, now) <= SAME_PAGE_A_MINUTE
  }
}
