import type { Conjunction } from './asked.ts'
import type { SearchRequest, SearchResult } from './dto.ts'
import { belowOf, facetsOf } from './facets.ts'
import { columnWord } from './lexemes.ts'
import { type Hits, newestHits } from './newestHits.ts'
import { newestTitles } from './newestTitles.ts'
import { mostFound, readPlan, type Statistics, wordsIn } from './plan.ts'
import { parseQuery, type Query, toAnyOf, toTsquery } from './query.ts'
import { byRelevance } from './rank.ts'
import type { Reads } from './withinTime.ts'

/** Counting and pages end there. */
export const MOST_HITS = 1_000
/** So many of the newest hits are looked at, beside those that were found by their titles. */
const LOOKED_AT = MOST_HITS + 1
/** So many titles are looked for by themselves. */
const MOST_TITLES = 100
/** So many of the newest that have the words are looked into for phrases. */
const LOOKED_INTO = 600
/** So many of the first hits are put in order by what they say; the others follow by date. */
const RANKED = 120

/**
 * What readers find. Any text is a query: signs mean nothing, but for quotation marks around words that have to follow
 * each other. Nothing to look for gives no hits.
 */
export const searchNotices = async (db: Reads, request: SearchRequest, now: Date): Promise<SearchResult> => {
  const query = parseQuery(request.query)
  if (query.terms.length === 0 || !isPage(request)) return { ...NOTHING, words: query.words }
  const { statistics, columns } = await readPlan(db, request.lang, wordsIn(query.terms))
  const below = request.columnId === undefined ? [] : belowOf(columns, request.columnId)
  const scope = below.length > 0 ? [below.map((id) => [columnWord(id)])] : []
  const search = { query, request, statistics, scope }
  const all = await findAll(db, search)
  const isRelaxed = all.first.length + all.newest.length === 0 && query.terms.length > 1
  const found = isRelaxed ? await findSome(db, search) : all
  // A set keeps the first place of each.
  const ordered = [...new Set([...byRelevance(query, found.first, now), ...found.newest])]
  const noticeIds = ordered.slice(0, MOST_HITS)
  const first = (request.page - 1) * request.pageSize
  return {
    words: query.words,
    noticeIds: noticeIds.slice(first, first + request.pageSize),
    total: { count: noticeIds.length, isAtLeast: ordered.length > MOST_HITS },
    ...facetsOf(found.groups, columns),
    isApproximate: found.isCut,
    isRelaxed: isRelaxed && noticeIds.length > 0,
  }
}

const NOTHING: SearchResult = {
  ...{ words: [], noticeIds: [], columns: [], years: [] },
  ...{ total: { count: 0, isAtLeast: false }, isApproximate: false, isRelaxed: false },
}

const isPage = ({ page, pageSize }: SearchRequest): boolean =>
  Number.isSafeInteger(page) && page >= 1 && Number.isSafeInteger(pageSize) && pageSize >= 1

interface Search {
  query: Query
  request: SearchRequest
  statistics: Statistics
  /** The columns of the request, as words. */
  scope: Conjunction[][]
}

/** Notices that have all the words: the newest, and before them the newest of those that have them in their titles. */
const findAll = async (db: Reads, { query, request, statistics, scope }: Search): Promise<Hits> => {
  const terms = [...query.terms, ...scope]
  const wanted = { lang: request.lang, query: toTsquery(terms), months: monthsOf(request.year) }
  const isByDate = request.sort === 'date'
  const titles = isByDate
    ? []
    : await newestTitles(db, statistics, {
        ...wanted,
        ...{ limit: MOST_TITLES, expected: mostFound(statistics, terms, 'titles') },
      })
  return newestHits(db, statistics, {
    ...wanted,
    ...{ limit: query.phrases.length > 0 ? LOOKED_INTO : LOOKED_AT, phrases: query.phrases },
    expected: mostFound(statistics, terms, 'notices'),
    ...{ titled: titles.map(({ noticeId }) => noticeId), ranked: isByDate ? 0 : RANKED },
    rankedBy: toAnyOf(query.terms),
  })
}

/** Where none has them all: notices that have any of those that are not in every other text. */
const findSome = (db: Reads, { query, request, statistics, scope }: Search): Promise<Hits> => {
  const rare = query.terms.filter((term) => mostFound(statistics, [term], 'notices') * 5 < statistics.total)
  const terms = rare.length > 0 ? rare : query.terms
  const expected = Math.max(...terms.map((term) => mostFound(statistics, [term], 'notices')))
  return newestHits(db, statistics, {
    ...{ lang: request.lang, months: monthsOf(request.year), limit: LOOKED_AT },
    query: [`(${toAnyOf(terms)})`, ...(scope.length > 0 ? [toTsquery(scope)] : [])].join(' & '),
    expected: scope.length > 0 ? Math.min(expected, mostFound(statistics, scope, 'notices')) : expected,
    ...{ titled: [], phrases: [], rankedBy: toAnyOf(query.terms) },
    ranked: request.sort === 'date' ? 0 : RANKED,
  })
}

const monthsOf = (year: number | undefined): number[] | undefined =>
  year === undefined ? undefined : Array.from({ length: 12 }, (_, month) => year * 12 + month)
