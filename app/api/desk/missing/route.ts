import { listMissing } from '#lib/missing/listMissing.ts'
import { missingFilter } from '#lib/missing/schema.ts'
import { deskRead } from '#lib/next/deskApi.ts'

/** Addresses that were asked for and are not there, a page at a time. */
export const GET = deskRead(missingFilter, listMissing)
