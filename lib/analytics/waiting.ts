import { Tally } from '#lib/core/tally.ts'
import { createRepeated } from './repeated.ts'

/** All that this process has counted and not written down yet. Keys are parts with a tab between them. */
export interface Waiting {
  /** By day, kind and number: views. */
  views: Tally<string, [number]>
  /** By day and host: views. */
  referrers: Tally<string, [number]>
  /** By day, language and query: searches, and those without result. */
  searches: Tally<string, [number, number]>
  referrersOften: ReturnType<typeof createRepeated<[number]>>
  searchesOften: ReturnType<typeof createRepeated<[number, number]>>
}

/** Keys of a kind at most, until they are written down. */
const MOST_KEYS = 20_000

const sumOf = <Counts extends number[]>(before: Counts, more: Counts): Counts =>
  before.map((count, i) => count + (more[i] ?? 0)) as Counts

// Next.js bundles its own copy of this module: both copies have to count in the same place.
const KEY = Symbol.for('gaoshi.analytics')
const holder = globalThis as { [KEY]?: Waiting }

export const createWaiting = (): Waiting => ({
  views: new Tally(MOST_KEYS, sumOf),
  referrers: new Tally(MOST_KEYS, sumOf),
  searches: new Tally(MOST_KEYS, sumOf),
  referrersOften: createRepeated(),
  searchesOften: createRepeated(),
})

/** What waits in this process. */
export const waiting = (): Waiting => {
  holder[KEY] ??= createWaiting()
  return holder[KEY]
}

export const keyOf = (...parts: (string | number)[]): string => parts.join('\t')
