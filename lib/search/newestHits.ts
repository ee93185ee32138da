import { sql } from 'drizzle-orm'
import type { Statistics } from './plan.ts'
import { newestFirst, type Wanted } from './windows.ts'
import type { Reads } from './withinTime.ts'

interface WantedHits extends Wanted {
  /** Notices that come before all others. */
  titled: number[]
  /** Each a `tsquery` by which words follow each other: the index knows words and not their places, so each text says it itself. */
  phrases: readonly string[]
  /** So many of the first hits are read with what their order by relevance depends on. */
  ranked: number
  /** A `tsquery` by which they are. */
  rankedBy: string
}

/** A hit with what its place depends on. */
export interface Candidate {
  noticeId: number
  /** In milliseconds. */
  publishedAt: number
  title: string
  /** 0 to 1: how close together the words stand, in the more important places. */
  rank: number
}

/** How many hits stand in the same columns, and are of the same year. */
export interface Group {
  columnIds: number[]
  year: number
  count: number
}

export interface Hits {
  /** Those with the words in their titles first, then the newest. */
  first: Candidate[]
  newest: number[]
  /** Of all that were looked at, titles included. */
  groups: Group[]
  /** There are older ones that were not looked at. */
  isCut: boolean
}

interface Row extends Record<string, unknown> {
  looked: number
  /** Null where there are too few in these months. */
  hits: Found | null
}

interface Found {
  newest: number[]
  first: [noticeId: number, publishedAt: number, title: string, rank: number][]
  groups: [columnIds: number[], year: number, count: number][]
}

/** The newest notices that have the words, counted by column and year in the database: in one row, whatever they are. */
export const newestHits = (db: Reads, statistics: Statistics, wanted: WantedHits): Promise<Hits> => {
  const { lang, query, limit, titled, phrases, ranked, rankedBy } = wanted
  const titles = sql`${sql.param(titled)}::bigint[]`
  const follow = sql.join(phrases.map((phrase) => sql` and all_vector @@ ${phrase}::tsquery`))
  // What is the same rows again need not be copied.
  const kept = phrases.length > 0 ? sql`materialized` : sql`not materialized`
  const columns = sql`notice_id, published_at, month, column_ids, title, all_vector`
  const others = sql`newest where notice_id <> all(${titles})`
  const order = sql`published_at desc, notice_id desc`
  return newestFirst(statistics, wanted, async (within, isLast) => {
    // Rows of a CTE come in its order. Of the rank, 32: as a part of 1. 1: a long text has the words more often.
    const { rows } = await db.execute<Row>(sql`
      with looked as materialized (
        select ${columns} from notice_search
        where lang = ${lang} and all_vector @@ ${query}::tsquery and ${within}
        order by ${order} limit ${limit}
      ), newest as ${kept} (select * from looked where true${follow}), titled as (
        select ${columns} from notice_search where notice_id = any(${titles})${follow}
      ), first as (
        select ${columns}, true as in_title from titled
        union all
        (select ${columns}, false from ${others} limit ${ranked})
        order by in_title desc, ${order} limit ${ranked}
      ), enough as (select count(*)::int as looked, ${isLast} or count(*) >= ${limit} as is_enough from looked)
      select looked, case when is_enough then json_build_object(
        'newest', (select coalesce(json_agg(notice_id), '[]') from newest),
        'groups', (select coalesce(json_agg(json_build_array(column_ids, year, count)), '[]') from (
          select column_ids, month / 12 as year, count(*) from (
            select column_ids, month from titled union all select column_ids, month from ${others}
          ) c group by 1, 2
        ) g),
        'first', (select coalesce(json_agg(json_build_array(notice_id, extract(epoch from published_at) * 1000, title,
          ts_rank_cd('{0.05, 0.2, 0.5, 1}', all_vector, ${rankedBy}::tsquery, 32 | 1))), '[]') from first)
      ) end as hits from enough`)
    const { looked, hits } = rows[0] as Row
    return { found: hitsOf(hits ?? NOT_READ, looked >= limit), count: looked }
  })
}

const NOT_READ: Found = { newest: [], first: [], groups: [] }

const hitsOf = ({ newest, first, groups }: Found, isCut: boolean): Hits => ({
  newest,
  first: first.map(([noticeId, publishedAt, title, rank]) => ({ noticeId, publishedAt, title, rank })),
  groups: groups.map(([columnIds, year, count]) => ({ columnIds, year, count })),
  isCut,
})
