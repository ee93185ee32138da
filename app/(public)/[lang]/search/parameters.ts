import type { SearchParameters } from '#lib/core/addresses.ts'
import { SEARCH_SORTS } from '#lib/search/dto.ts'
import { MOST_CHARACTERS } from '#lib/search/query.ts'

type Given = Record<string, string | string[] | undefined>

/** What an address asks for, as much of it as is looked for: each link on the page carries it on. What is none of its parameters, or has no such value, counts as not there. */
export const searchIn = (given: Given): SearchParameters & { page: number; sort: 'relevance' | 'date' } => {
  const one = (name: string) => [given[name]].flat()[0] ?? ''
  const year = /^(?:19|20)\d\d$/.test(one('year')) ? Number(one('year')) : undefined
  const sort = SEARCH_SORTS.find((each) => each === one('sort')) ?? 'relevance'
  const page = /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1
  return { q: one('q').slice(0, MOST_CHARACTERS), column: one('column') || undefined, year, sort, page }
}
