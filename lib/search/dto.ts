import type { Language } from '#lib/core/text.ts'

/** Results on a page. */
export const PAGE_SIZE = 10

/** What readers can order the hits by. */
export const SEARCH_SORTS = ['relevance', 'date'] as const
export interface SearchRequest {
  lang: Language
  /** As it was typed; anything at all. */
  query: string
  /** Only what stands in this column or below it. */
  columnId?: number | undefined
  /** Only what was published in this year of the site's time zone. */
  year?: number | undefined
  sort: (typeof SEARCH_SORTS)[number]
  /** From 1. Beyond the last one there are no hits. */
  page: number
  pageSize: number
}

export interface SearchFacets {
  /** Columns that the hits were put into, and all above them, in the order of the site's tree. */
  columns: { id: number; name: string; slug: string; count: number }[]
  /** The newest first. */
  years: { year: number; count: number }[]
}

export interface SearchResult extends SearchFacets {
  /** What to highlight, in the forms that stand in texts, simplified and traditional; empty where nothing was asked for. */
  words: string[]
  /** The hits of the page. */
  noticeIds: number[]
  /** Counting stops at `MOST_HITS`: from there on it says `isAtLeast`. Pages end there as well. */
  total: { count: number; isAtLeast: boolean }
  /** The facets look at the newest hits, and at the newest with the words in their titles, only. */
  isApproximate: boolean
  /** Nothing has all the words: these hits have some of them. */
  isRelaxed: boolean
}

/** Part of a passage; `isHit` where it is one of the words that were looked for. */
export interface PassagePart {
  text: string
  isHit: boolean
}

/** A hit as the page of results shows it. */
export interface FoundNotice {
  id: number
  title: PassagePart[]
  href: string
  publishedAt: Date
  /** Its end has come: it stands in no list any more, and its page says so. */
  isExpired: boolean
  column: { id: number; name: string; slug: string }
  documentNumber: string | null
  /** From where the words stand, else from the beginning. */
  passage: PassagePart[]
  /** Attachments with one of the words in their name or text. */
  attachments: { name: string; href: string }[]
}

/** A page of results (`lib/public/search.ts`). */
export interface SearchPage extends Omit<SearchResult, 'noticeIds'> {
  items: FoundNotice[]
  pages: number
}
