import { deskRead } from '#lib/next/deskApi.ts'
import { readDeskNotice } from '#lib/review/deskNotice.ts'
import { byNoticeId } from '#lib/review/schema.ts'

/** A notice as it stands now. */
export const GET = deskRead(byNoticeId, (ctx, { id }) => readDeskNotice(ctx, id))
