import { analyticsCsv, type Rows } from '#components/desk/analytics/analyticsCsv.ts'
import { readColumns } from '#lib/analytics/readColumns.ts'
import { readDays } from '#lib/analytics/readDays.ts'
import { readNotices } from '#lib/analytics/readNotices.ts'
import { readReferrers, readSearches } from '#lib/analytics/readSite.ts'
import { analyticsTable, type Table } from '#lib/analytics/schema.ts'
import { localDate } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deskDownload } from '#lib/next/deskDownload.ts'

const MOST = 10_000

const READ: { [T in Table]: (ctx: Ctx, days: number) => Promise<Rows[T]> } = {
  days: readDays,
  notices: (ctx, days) => readNotices(ctx, days, MOST),
  columns: readColumns,
  searches: (ctx, days) => readSearches(ctx, days, { limit: MOST }),
  referrers: (ctx, days) => readReferrers(ctx, days, MOST),
}

/** One of the tables of figures, for Excel and WPS. */
export const GET = deskDownload(analyticsTable, async (ctx, { table, days }) => {
  // What is refused is refused before anything is sent.
  const rows = await READ[table](ctx, days)
  return {
    name: `${table}-${localDate(ctx.now, env().TIME_ZONE)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    parts: analyticsCsv(table, rows, translator(ctx.actor.lang)),
  }
})
