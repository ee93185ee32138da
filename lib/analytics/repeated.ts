import { LRUCache } from 'lru-cache'

/** What is said less often on a day may be one person's own: it is never written down. */
export const OFTEN_ENOUGH = 3
const MOST_WAITING = 5_000
/** So many different things are written down on a day at most, whoever sends whatever. */
const MOST_A_DAY = 1_000

/**
 * Lets through what comes up at least three times on a day; what came up less often is forgotten with the day, or
 * earlier. Nothing of it is kept outside of this process.
 */
export const createRepeated = <Counts extends number[]>() => {
  let current = ''
  const waiting = new LRUCache<string, { times: number; counts: Counts }>({ max: MOST_WAITING })
  const known = new Set<string>()

  const begin = (day: string) => {
    current = day
    waiting.clear()
    known.clear()
  }

  /** @returns what is to be counted now: nothing at first, then all that came up so far, then each as it comes */
  return (day: string, key: string, counts: Counts): Counts | undefined => {
    if (day !== current) begin(day)
    if (known.has(key)) return counts
    const before = waiting.get(key)
    const times = (before?.times ?? 0) + 1
    const sum = counts.map((count, i) => count + (before?.counts[i] ?? 0)) as Counts
    if (times < OFTEN_ENOUGH || known.size >= MOST_A_DAY) {
      waiting.set(key, { times, counts: sum })
      return undefined
    }
    known.add(key)
    waiting.delete(key)
    return sum
  }
}
