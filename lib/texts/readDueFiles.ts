import { and, asc, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '#lib/db/client.ts'
import { attachments, fileTexts, notices, storedFiles } from '#lib/db/schema/index.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { inTurn } from '#lib/media/turns.ts'
import { reindexNotices } from '#lib/search/reindexNotices.ts'
import { READABLE_TYPES } from './extract.ts'
import { textOfFile } from './textOfFile.ts'

/** A round takes as many files as this, so that others have their turn. */
const AT_ONCE = 20

type Log = (sentence: string) => void

/**
 * Reads the attachments that readers see and nobody has read yet, and has the notices that carry them found by their
 * words. A file that cannot be read is not tried again.
 * @returns how many were read
 */
export const readDueFiles = async (db: Database, now: Date, log: Log): Promise<number> => {
  let read = 0
  for (const { sha256, mediaType } of await dueFiles(db)) {
    const text = await textOf(sha256, mediaType).catch((error: unknown) => {
      // One file, whatever is wrong with it, keeps no other from being read.
      log(`texts: ${sha256}: ${error}`)
      return undefined
    })
    await db.transaction(async (tx) => {
      await tx
        .insert(fileTexts)
        .values({ sha256, ...found(text), readAt: now })
        .onConflictDoNothing()
      await reindexNotices(tx, await lockCarriers(tx, sha256))
    })
    read += 1
  }
  return read
}

const textOf = async (sha256: string, mediaType: string): Promise<string | undefined> => {
  const bytes = await readStoredFile(sha256)
  return inTurn(() => textOfFile({ bytes, mediaType }))
}

const found = (text: string | undefined) => {
  if (text === undefined) return { text: '', state: 'unreadable' }
  return text === '' ? { text, state: 'empty' } : { text, state: 'read' }
}

const dueFiles = (db: Database) =>
  db
    .select({ sha256: storedFiles.sha256, mediaType: storedFiles.mediaType })
    .from(storedFiles)
    .leftJoin(fileTexts, eq(fileTexts.sha256, storedFiles.sha256))
    .where(
      and(
        isNull(fileTexts.sha256),
        inArray(storedFiles.mediaType, READABLE_TYPES),
        exists(
          db
            .select({ one: attachments.id })
            .from(attachments)
            .innerJoin(notices, eq(notices.publishedRevisionId, attachments.revisionId))
            .where(eq(attachments.sha256, storedFiles.sha256)),
        ),
      ),
    )
    .limit(AT_ONCE)

/** The notices that show a file to readers, kept from changing meanwhile. */
const lockCarriers = async (tx: Transaction, sha256: string): Promise<number[]> => {
  const carriers = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      exists(
        tx
          .select({ one: attachments.id })
          .from(attachments)
          .where(
            and(eq(attachments.sha256, sha256), eq(attachments.revisionId, notices.publishedRevisionId)),
          ),
      ),
    )
    .orderBy(asc(notices.id))
    .for('no key update')
  return carriers.map(({ id }) => id)
}
