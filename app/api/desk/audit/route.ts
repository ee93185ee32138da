import { listEvents } from '#lib/audit/listEvents.ts'
import { auditFilter } from '#lib/audit/schema.ts'
import { deskRead } from '#lib/next/deskApi.ts'

/** The audit trail, a page at a time. */
export const GET = deskRead(auditFilter, listEvents)
