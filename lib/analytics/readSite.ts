import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { ReferrerCount, SearchCount } from './dto.ts'
import { daysOfSpan } from './span.ts'

type SearchRow = Record<'lang' | 'query' | 'searches' | 'without_result', string>

/**
 * What was looked for most within a span that ends today.
 * @param fruitless only what found nothing, by how often it did
 * @throws DomainError FORBIDDEN for who does not see the whole site
 */
export const readSearches = async (
  { db, actor, now }: Ctx,
  length: number,
  { limit, fruitless = false }: { limit: number; fruitless?: boolean },
): Promise<SearchCount[]> => {
  assertCan(actor, 'analytics.read')
  const [first] = daysOfSpan(now, length)
  const order: SQL = fruitless ? sql`sum(without_result) desc` : sql`sum(searches) desc`
  const { rows } = await db.execute<SearchRow>(sql`
    select lang, query, sum(searches) as searches, sum(without_result) as without_result from search_day
    where day >= ${first}::date group by lang, query
    ${fruitless ? sql`having sum(without_result) > 0` : sql``}
    order by ${order}, query limit ${limit}`)
  return rows.map(({ lang, query, searches, without_result }) => ({
    ...{ lang: lang as Language, query },
    ...{ searches: Number(searches), withoutResult: Number(without_result) },
  }))
}

/**
 * The sites by whose links readers came within a span that ends today, the most frequent first.
 * @throws DomainError FORBIDDEN for who does not see the whole site
 */
export const readReferrers = async (
  { db, actor, now }: Ctx,
  length: number,
  limit: number,
): Promise<ReferrerCount[]> => {
  assertCan(actor, 'analytics.read')
  const [first] = daysOfSpan(now, length)
  const { rows } = await db.execute<{ host: string; views: string }>(sql`
    select host, sum(views) as views from referrer_day where day >= ${first}::date
    group by host order by sum(views) desc, host limit ${limit}`)
  return rows.map(({ host, views }) => ({ host, views: Number(views) }))
}
