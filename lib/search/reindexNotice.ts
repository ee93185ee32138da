import type { Db } from '#lib/db/client.ts'
import { reindexNotices } from './reindexNotices.ts'

/** As `reindexNotices`, for one. */
export const reindexNotice = (db: Db, noticeId: number): Promise<void> => reindexNotices(db, [noticeId])
