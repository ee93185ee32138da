import type { Ctx } from '#lib/db/ctx.ts'
import type { Analytics, SiteFigures } from './dto.ts'
import { readColumns } from './readColumns.ts'
import { readDays, readTotalBefore, totalOf } from './readDays.ts'
import { readNotices } from './readNotices.ts'
import { readReferrers, readSearches } from './readSite.ts'
import { seesWholeSite } from './scope.ts'

const TOP = 20

/**
 * What the screen of figures shows of the days of a span that ends today, as far as the actor may see it.
 * @throws DomainError FORBIDDEN
 */
export const readAnalytics = async (ctx: Ctx, { days: length }: { days: number }): Promise<Analytics> => {
  const [days, totalBefore, notices, columns, site] = await Promise.all([
    readDays(ctx, length),
    readTotalBefore(ctx, length),
    readNotices(ctx, length, TOP),
    readColumns(ctx, length),
    seesWholeSite(ctx.actor) ? readSite(ctx, length) : undefined,
  ])
  const total = days.reduce((sum, day) => sum + totalOf(day), 0)
  return { days, total, totalBefore, notices, columns, site }
}

const readSite = async (ctx: Ctx, length: number): Promise<SiteFigures> => {
  const [searches, fruitless, referrers] = await Promise.all([
    readSearches(ctx, length, { limit: TOP }),
    readSearches(ctx, length, { limit: TOP, fruitless: true }),
    readReferrers(ctx, length, TOP),
  ])
  return { searches, fruitless, referrers }
}
