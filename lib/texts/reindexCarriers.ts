import { and, asc, eq, exists, gt, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '#lib/db/client.ts'
import { attachments, fileTexts, notices } from '#lib/db/schema/index.ts'
import { reindexNotices } from '#lib/search/reindexNotices.ts'

/** An editor waits for one batch at most. */
const BATCH = 20
/** A round of the jobs goes on to other files after so many. */
const MOST_BATCHES = 50

/**
 * Has the notices that readers see with files whose text was kept lately found by it, so many at a time. How far it is
 * stands in the database: what one round leaves, or loses with its server, the next one does.
 */
export const reindexCarriers = async (db: Database): Promise<void> => {
  let isLeft = true
  for (let batches = 0; isLeft && batches < MOST_BATCHES; batches++)
    isLeft = await db.transaction(reindexBatch)
}

/** @returns whether there was one */
const reindexBatch = async (tx: Transaction): Promise<boolean> => {
  const [file] = await tx
    .select({ sha256: fileTexts.sha256, upto: fileTexts.carriedUpto })
    .from(fileTexts)
    .where(isNotNull(fileTexts.carriedUpto))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!file) return false
  const ids = await lockCarriers(tx, file.sha256, file.upto ?? 0)
  await reindexNotices(tx, ids)
  const carriedUpto = ids.length < BATCH ? null : (ids.at(-1) ?? null)
  await tx.update(fileTexts).set({ carriedUpto }).where(eq(fileTexts.sha256, file.sha256))
  return true
}

/** The next notices that show a file to readers, kept from changing meanwhile. */
const lockCarriers = async (tx: Transaction, sha256: string, after: number): Promise<number[]> => {
  const carriers = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        gt(notices.id, after),
        exists(
          tx
            .select({ one: attachments.id })
            .from(attachments)
            .where(
              and(eq(attachments.sha256, sha256), eq(attachments.revisionId, notices.publishedRevisionId)),
            ),
        ),
      ),
    )
    .orderBy(asc(notices.id))
    .limit(BATCH)
    .for('no key update')
  return carriers.map(({ id }) => id)
}
