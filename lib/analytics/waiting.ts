import { createRepeated } from './repeated.ts'
import { Tally } from './tally.ts'

/** All that this process has counted and not written down yet. Keys are parts with a tab between them. */
export interface Waiting {
  /** By day, kind and number: views. */
  views: Tally<[number]>
  /** By day and host: views. */
  referrers: Tally<[number]>
  /** By day, language and query: searches, and those without result. */
  searches: Tally<[number, number]>
  referrersOften: ReturnType<typeof createRepeated<[number]>>
  searchesOften: ReturnType<typeof createRepeated<[number, number]>>
}

// Next.js bundles its own copy of this module: both copies have to count in the same place.
const KEY = Symbol.for('gaoshi.analytics')
const holder = globalThis as { [KEY]?: Waiting }

export const createWaiting = (): Waiting => ({
  views: new Tally(),
  referrers: new Tally(),
  searches: new Tally(),
  referrersOften: createRepeated(),
  searchesOften: createRepeated(),
})

/** What waits in this process. */
export const waiting = (): Waiting => {
  holder[KEY] ??= createWaiting()
  return holder[KEY]
}

export const keyOf = (...parts: (string | number)[]): string => parts.join('\t')
