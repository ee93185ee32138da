import { and, eq, exists, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import { attachments, fileTexts, notices, storedFiles } from '#lib/db/schema/index.ts'
import { READABLE_TYPES } from './extract.ts'

/** A round takes as many files as this, so that others have their turn. */
const AT_ONCE = 20

export interface DueFile {
  sha256: string
  mediaType: string
  /** How often it was tried to be read. */
  attempts: number
}

/** Files that readers see with a notice, and whose text is not known: nobody has tried, or it is time to try once more. */
export const dueFiles = (db: Database, now: Date): Promise<DueFile[]> =>
  db
    .select({
      sha256: storedFiles.sha256,
      mediaType: storedFiles.mediaType,
      attempts: sql<number>`coalesce(${fileTexts.attempts}, 0)`,
    })
    .from(storedFiles)
    .leftJoin(fileTexts, eq(fileTexts.sha256, storedFiles.sha256))
    .where(
      and(
        or(isNull(fileTexts.sha256), lte(fileTexts.retryAt, now)),
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
