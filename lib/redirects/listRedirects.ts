import { and, desc, type SQL, sql } from 'drizzle-orm'
import { likePattern } from '#lib/core/likePattern.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { RedirectDto, RedirectPage } from './dto.ts'
import { type RedirectFilter, redirectFilter } from './schema.ts'

const PAGE = 50

/**
 * Redirects, the newest or the most used first, a page at a time.
 * @throws DomainError INVALID | FORBIDDEN
 */
export const listRedirects = async (ctx: Ctx, filter: RedirectFilter): Promise<RedirectPage> => {
  assertCan(ctx.actor, 'redirect.manage')
  const { q, sort = 'newest', after } = parseInput(redirectFilter, filter)
  const found = q === undefined ? undefined : hasText(q)
  const byHits = sort === 'hits'
  const rows = await ctx.db
    .select(LINE)
    .from(redirects)
    .where(and(found, after === undefined ? undefined : comesAfter(after, byHits)))
    .orderBy(...(byHits ? [desc(redirects.hits)] : []), desc(redirects.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    redirects: shown,
    count: await ctx.db.$count(redirects, found),
    next: rows.length > PAGE && last ? `${last.hits}-${last.id}` : undefined,
  }
}

/** All redirects in the order in which they were made, for a table. */
export const allRedirects = (ctx: Ctx): Promise<RedirectDto[]> => {
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.select(LINE).from(redirects).orderBy(redirects.id)
}

const LINE = {
  id: redirects.id,
  from: redirects.fromPath,
  to: redirects.toPath,
  coversBelow: redirects.coversBelow,
  hits: redirects.hits,
  lastHitAt: redirects.lastHitAt,
  createdBy: redirects.createdBy,
  createdAt: redirects.createdAt,
}

/** Addresses are kept with their escapes: what somebody types in Chinese is looked for in both forms. */
const hasText = (q: string): SQL => {
  const [typed, escaped] = [likePattern(q), likePattern(encodeURI(q))]
  return sql`(${redirects.fromPath} ilike any(array[${typed}, ${escaped}])
    or ${redirects.toPath} ilike any(array[${typed}, ${escaped}]))`
}

const comesAfter = (place: string, byHits: boolean): SQL => {
  const [hits, id] = place.split('-').map(Number)
  return byHits ? sql`(${redirects.hits}, ${redirects.id}) < (${hits}, ${id})` : sql`${redirects.id} < ${id}`
}
