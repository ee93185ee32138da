import { deskRead } from '#lib/next/deskApi.ts'
import { listReports } from '#lib/reports/listReports.ts'
import { reportsFilter } from '#lib/reports/schema.ts'

/** What readers say is wrong in pages, a page at a time. */
export const GET = deskRead(reportsFilter, listReports)
