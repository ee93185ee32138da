import { deskRead } from '#lib/next/deskApi.ts'
import { listPreviews } from '#lib/review/previews.ts'
import { byNoticeId } from '#lib/review/schema.ts'

/** The private addresses of a notice that are still good. */
export const GET = deskRead(byNoticeId, listPreviews)
