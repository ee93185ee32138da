import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { indexRows } from './indexRow.ts'
import { lockFilesOf } from './lockFiles.ts'
import { readFindable } from './readTexts.ts'
import { writeRows } from './writeRows.ts'

/**
 * Brings what notices are found by in line with what readers see of them; those that they do not see are not found. Call
 * it in the transaction that changed their state, text, columns or date, or the text of a file that they carry, with
 * their rows locked.
 */
export const reindexNotices = async (db: Db, ids: readonly number[]): Promise<void> => {
  await lockFilesOf(db, ids)
  const all = sql`${sql.param(ids)}::bigint[]`
  const seen = await readFindable(db, sql`n.id = any(${all})`, ids.length)
  await writeRows(db, await indexRows(seen))
  if (seen.length === ids.length) return
  const gone = sql.param(ids.filter((id) => !seen.some((notice) => notice.id === id)))
  await db.execute(sql`delete from notice_search where notice_id = any(${gone}::bigint[])`)
}
