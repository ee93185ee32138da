import { sql } from 'drizzle-orm'
import type { Db, Transaction } from '#lib/db/client.ts'

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_116

/**
 * Until the transaction ends, no text is kept of the files that readers see with these notices: what it takes into the
 * index of them is what there is when others see it.
 */
export const lockFilesOf = async (db: Db, noticeIds: readonly number[]): Promise<void> => {
  await db.execute(sql`
    select pg_advisory_xact_lock_shared(${LOCK}::int, hashtext(sha256)) from (
      select distinct a.sha256 from notice n join attachment a on a.revision_id = n.published_revision_id
      where n.id = any(${sql.param(noticeIds)}::bigint[]) order by a.sha256
    ) f`)
}

/**
 * Waits until all notices with a file are committed that were taken into the index without its text. Who keeps the text in
 * this transaction finds them afterwards; whoever comes later finds the text.
 */
export const lockFile = async (tx: Transaction, sha256: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${sha256}))`)
}
