import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import type { SearchRequest, SearchResult } from './dto.ts'
import { facetsOf } from './facets.ts'
import { columnWord } from './lexemes.ts'
import { type Candidate, newestHits, type Wanted } from './newestHits.ts'
import { mostFound, readStatistics, type Statistics, wordsIn } from './plan.ts'
import { type Conjunction, parseQuery, type Query, toAnyOf, toTsquery } from './query.ts'
import { byRelevance } from './rank.ts'
import { withinTime } from './withinTime.ts'

/** Counting, facets and pages end there. */
export const MOST_HITS = 1_000
/** Where fewer of the newest hits have the words in their titles, older titles are looked for. */
const ENOUGH_TITLES = 200

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
  const { columns, below } = await readColumns(db, request.columnId)
  const scope = request.columnId === undefined ? [] : [below.map((id) => [columnWord(id)])]
  const terms = [...query.terms, ...scope]
  const statistics = await readStatistics(db, request.lang, wordsIn(terms))
  const all = await findAll(db, statistics, { query, terms, request })
  const isRelaxed = all.length === 0 && query.terms.length > 1
  const found = isRelaxed ? await findSome(db, statistics, { query, scope, request }) : all
  const ordered =
    request.sort === 'date' ? found.toSorted(newestFirst) : await byRelevance(db, query, found, now)
  const hits = ordered.slice(0, MOST_HITS)
  const first = (request.page - 1) * request.pageSize
  const isAtLeast = found.length > MOST_HITS
  return {
    words: query.words,
    hits: hits
      .slice(first, first + request.pageSize)
      .map(({ noticeId, inTitle }) => ({ noticeId, inTitle: inTitle && !isRelaxed })),
    total: { count: hits.length, isAtLeast },
    ...facetsOf(hits, columns),
    isApproximate: isAtLeast,
    isRelaxed: isRelaxed && hits.length > 0,
  }
}

interface Search {
  query: Query
  request: SearchRequest
}

/** Notices that have all the words. */
const findAll = async (
  db: Db,
  statistics: Statistics,
  { query, terms, request }: Search & { terms: Conjunction[][] },
): Promise<Candidate[]> => {
  const find = (where: Wanted['where'], limit: number) =>
    newestHits(db, statistics, {
      ...{
        lang: request.lang,
        query: toTsquery(terms),
        phrases: query.phrases,
        months: monthsOf(request.year),
      },
      ...{ where, limit, expected: mostFound(statistics, terms, where) },
    })
  const hits = await find('notices', MOST_HITS + 1)
  const titles = hits.filter(({ inTitle }) => inTitle).length
  const hasOlderTitles = hits.length > MOST_HITS && titles < ENOUGH_TITLES && request.sort === 'relevance'
  if (!hasOlderTitles) return hits
  const older = (await find('titles', ENOUGH_TITLES)).filter(
    (hit) => !hits.some((each) => each.noticeId === hit.noticeId),
  )
  return [...hits, ...older]
}

/** Where none has them all: notices that have any of those that are not in every other text. */
const findSome = (
  db: Db,
  statistics: Statistics,
  { query, scope, request }: Search & { scope: Conjunction[][] },
): Promise<Candidate[]> => {
  const rare = query.terms.filter((term) => mostFound(statistics, [term], 'notices') * 5 < statistics.total)
  const terms = rare.length > 0 ? rare : query.terms
  const expected = Math.max(...terms.map((term) => mostFound(statistics, [term], 'notices')))
  return newestHits(db, statistics, {
    ...{
      lang: request.lang,
      phrases: [],
      months: monthsOf(request.year),
      where: 'notices',
      limit: MOST_HITS + 1,
    },
    query: [`(${toAnyOf(terms)})`, ...(scope.length > 0 ? [toTsquery(scope)] : [])].join(' & '),
    expected: scope.length > 0 ? Math.min(expected, mostFound(statistics, scope, 'notices')) : expected,
  })
}

const monthsOf = (year: number | undefined): Wanted['months'] =>
  year === undefined ? undefined : Array.from({ length: 12 }, (_, month) => year * 12 + month)

const newestFirst = (a: Candidate, b: Candidate): number =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || b.noticeId - a.noticeId

/** The parent of each column, and the columns at and below one. */
const readColumns = async (
  db: Db,
  columnId: number | undefined,
): Promise<{ columns: Map<number, number | null>; below: number[] }> => {
  const { rows } = await db.execute<{ id: string; parent: string | null }>(
    sql`select id, parent_id as parent from "column"`,
  )
  const columns = new Map(rows.map(({ id, parent }) => [Number(id), parent === null ? null : Number(parent)]))
  const below = [columnId ?? 0]
  for (const id of below) for (const [child, parent] of columns) if (parent === id) below.push(child)
  return { columns, below }
}
