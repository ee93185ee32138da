import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { likePattern } from '#lib/core/likePattern.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { missingAddresses } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { MissingPage } from './dto.ts'
import { type MissingFilter, missingFilter } from './schema.ts'

const PAGE = 50

/**
 * Addresses that were asked for and are not there, the most wanted first, a page at a time.
 * @throws DomainError INVALID | FORBIDDEN
 */
export const listMissing = async (ctx: Ctx, filter: MissingFilter): Promise<MissingPage> => {
  assertCan(ctx.actor, 'redirect.manage')
  const { q, kind = 'missed', after } = parseInput(missingFilter, filter)
  const { address, isProbe, ignoredAt, hits, id } = missingAddresses
  const [lastHits, lastId] = after?.split('-').map(Number) ?? []
  const rows = await ctx.db
    .select({
      ...{ id, address, hits },
      firstSeenAt: missingAddresses.firstSeenAt,
      lastSeenAt: missingAddresses.lastSeenAt,
      referrer: missingAddresses.referrer,
    })
    .from(missingAddresses)
    .where(
      and(
        kind === 'ignored' ? isNotNull(ignoredAt) : and(isNull(ignoredAt), eq(isProbe, kind === 'probes')),
        q === undefined
          ? undefined
          : sql`${address} ilike any(array[${likePattern(q)}, ${likePattern(encodeURI(q))}])`,
        after === undefined ? undefined : sql`(${hits}, ${id}) < (${lastHits}, ${lastId})`,
      ),
    )
    .orderBy(desc(hits), desc(id))
    .limit(PAGE + 1)
  const missing = rows.slice(0, PAGE)
  const last = missing.at(-1)
  return { missing, next: rows.length > PAGE && last ? `${last.hits}-${last.id}` : undefined }
}
