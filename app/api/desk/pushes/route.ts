import { deskRead } from '#lib/next/deskApi.ts'
import { listPushes } from '#lib/pushes/listPushes.ts'
import { pushFilter } from '#lib/pushes/schema.ts'

/** What search engines were told, a page at a time. */
export const GET = deskRead(pushFilter, listPushes)
