import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import type { Conjunction } from './asked.ts'
import type { SearchRequest, SearchResult } from './dto.ts'
import { facetsOf } from './facets.ts'
import { columnWord } from './lexemes.ts'
import { newestHits, type Wanted } from './newestHits.ts'
import { mostFound, readStatistics, type Statistics, wordsIn } from './plan.ts'
import { parseQuery, type Query, toAnyOf, toTsquery } from './query.ts'
import { byRelevance, type Found } from './rank.ts'
import { withinTime } from './withinTime.ts'
import { LOOKED_INTO, withPhrases } from './withPhrases.ts'

/** Counting, facets and pages end there. */
export const MOST_HITS = 1_000
/** So many titles are looked for by themselves. */
const MOST_TITLES = 100

/**
 * What readers find. Any text is a query: signs mean nothing, but for quotation marks around words that have to follow
 * each other. Nothing to look for gives no hits.
 * @throws DomainError UNAVAILABLE where it takes longer than readers wait
 */
export const searchNotices = (db: Db, request: SearchRequest, now: Date): Promise<SearchResult> => {
  const query = parseQuery(request.query)
  if (query.terms.length === 0 || !isPage(request)) return Promise.resolve({ ...NOTHING, words: query.words })
  return withinTime(db, (tx) => search(tx, query, request, now))
}

const NOTHING: SearchResult = {
  ...{ words: [], hits: [], columns: [], years: [] },
  ...{ total: { count: 0, isAtLeast: false }, isApproximate: false, isRelaxed: false },
}

const isPage = ({ page, pageSize }: SearchRequest): boolean =>
  Number.isSafeInteger(page) && page >= 1 && Number.isSafeInteger(pageSize) && pageSize >= 1

const search = async (db: Db, query: Query, request: SearchRequest, now: Date): Promise<SearchResult> => {
  const columns = await readColumns(db)
  const scope =
    request.columnId === undefined ? [] : [belowOf(columns, request.columnId).map((id) => [columnWord(id)])]
  const terms = [...query.terms, ...scope]
  const statistics = await readStatistics(db, request.lang, wordsIn(terms))
  const all = await findAll(db, statistics, { query, terms, request })
  const isRelaxed = all.hits.length === 0 && query.terms.length > 1
  const found = isRelaxed ? await findSome(db, statistics, { query, scope, request }) : all
  const ordered = request.sort === 'date' ? found.hits : await byRelevance(db, query, found, now)
  const hits = ordered.slice(0, MOST_HITS)
  const first = (request.page - 1) * request.pageSize
  const isAtLeast = found.hits.length > MOST_HITS
  return {
    words: query.words,
    hits: hits
      .slice(first, first + request.pageSize)
      .map(({ noticeId }) => ({ noticeId, inTitle: found.inTitle.has(noticeId) })),
    total: { count: hits.length, isAtLeast },
    ...facetsOf(hits, columns),
    isApproximate:
      isAtLeast || (query.phrases.length > 0 && mostFound(statistics, terms, 'notices') > LOOKED_INTO),
    isRelaxed: isRelaxed && hits.length > 0,
  }
}

interface Search {
  query: Query
  request: SearchRequest
}

/** Notices that have all the words: the newest, and the newest of those that have them in their titles. */
const findAll = async (
  db: Db,
  statistics: Statistics,
  { query, terms, request }: Search & { terms: Conjunction[][] },
): Promise<Found> => {
  const find = async (where: Wanted['where'], limit: number) => {
    const hits = await newestHits(db, statistics, {
      ...{ lang: request.lang, query: toTsquery(terms), months: monthsOf(request.year) },
      ...{ where, limit, expected: mostFound(statistics, terms, where) },
    })
    return withPhrases(db, query.phrases, hits)
  }
  const newest = await find('notices', MOST_HITS + 1)
  // Of phrases only the newest hits were looked into.
  const hasAll = newest.length <= MOST_HITS && query.phrases.length === 0
  const titles = newest.length === 0 && hasAll ? [] : await find('titles', MOST_TITLES)
  const inTitle = new Set(titles.map(({ noticeId }) => noticeId))
  // Older titles come before newer texts.
  const hits =
    hasAll || request.sort === 'date'
      ? newest
      : [...titles, ...newest.filter(({ noticeId }) => !inTitle.has(noticeId))]
  return { hits, inTitle }
}

/** Where none has them all: notices that have any of those that are not in every other text. */
const findSome = async (
  db: Db,
  statistics: Statistics,
  { query, scope, request }: Search & { scope: Conjunction[][] },
): Promise<Found> => {
  const rare = query.terms.filter((term) => mostFound(statistics, [term], 'notices') * 5 < statistics.total)
  const terms = rare.length > 0 ? rare : query.terms
  const expected = Math.max(...terms.map((term) => mostFound(statistics, [term], 'notices')))
  const hits = await newestHits(db, statistics, {
    ...{ lang: request.lang, months: monthsOf(request.year), where: 'notices', limit: MOST_HITS + 1 },
    query: [`(${toAnyOf(terms)})`, ...(scope.length > 0 ? [toTsquery(scope)] : [])].join(' & '),
    expected: scope.length > 0 ? Math.min(expected, mostFound(statistics, scope, 'notices')) : expected,
  })
  return { hits, inTitle: new Set() }
}

const monthsOf = (year: number | undefined): Wanted['months'] =>
  year === undefined ? undefined : Array.from({ length: 12 }, (_, month) => year * 12 + month)

/** The parent of each column. */
const readColumns = async (db: Db): Promise<Map<number, number | null>> => {
  const { rows } = await db.execute<{ id: string; parent: string | null }>(
    sql`select id, parent_id as parent from "column"`,
  )
  return new Map(rows.map(({ id, parent }) => [Number(id), parent === null ? null : Number(parent)]))
}

/** A column and all below it. */
const belowOf = (parents: ReadonlyMap<number, number | null>, columnId: number): number[] => {
  const below = [columnId]
  for (const id of below) for (const [child, parent] of parents) if (parent === id) below.push(child)
  return below
}
