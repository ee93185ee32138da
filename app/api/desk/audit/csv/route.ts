import { auditCsv } from '#components/desk/audit/auditCsv.ts'
import { eventsInBatches } from '#lib/audit/listEvents.ts'
import { auditFilter } from '#lib/audit/schema.ts'
import { localDate } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deskDownload } from '#lib/next/deskDownload.ts'

/** What a filter finds in the audit trail, as a table for Excel and WPS. */
export const GET = deskDownload(auditFilter, (ctx, filter) => ({
  name: `audit-${localDate(ctx.now, env().TIME_ZONE)}.csv`,
  mediaType: 'text/csv; charset=utf-8',
  parts: auditCsv(eventsInBatches(ctx, filter), translator(ctx.actor.lang)),
}))
