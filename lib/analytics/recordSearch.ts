import type { Language } from '#lib/core/text.ts'
import { countedQuery } from './searchQuery.ts'
import { dayOf } from './today.ts'
import { keyOf, type Waiting, waiting } from './waiting.ts'

export interface Search {
  lang: Language
  /** As it was typed. */
  query: string
  /** How much was found. */
  hits: number
}

/**
 * Counts that readers looked for something: its first page, not each further one. It is written down, with the next
 * flush, once the same was looked for three times on a day, so that a name typed once is kept nowhere. Never fails.
 */
export const recordSearch = (
  { lang, query, hits }: Search,
  now = new Date(),
  into: Waiting = waiting(),
): void => {
  const counted = countedQuery(query)
  if (counted === undefined) return
  const day = dayOf(now)
  const counts = into.searchesOften(day, keyOf(lang, counted), [1, hits === 0 ? 1 : 0])
  if (counts) into.searches.add(keyOf(day, lang, counted), counts)
}
