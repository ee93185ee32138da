import { deskRead } from '#lib/next/deskApi.ts'
import { listDeskNotices } from '#lib/review/list/listNotices.ts'
import { listFilter } from '#lib/review/schema.ts'

export const GET = deskRead(listFilter, listDeskNotices)
