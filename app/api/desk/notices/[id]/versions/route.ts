import { deskRead } from '#lib/next/deskApi.ts'
import { byNoticeId } from '#lib/review/schema.ts'
import { listVersions } from '#lib/review/versions.ts'

/** The versions of a notice that can be looked at. */
export const GET = deskRead(byNoticeId, listVersions)
