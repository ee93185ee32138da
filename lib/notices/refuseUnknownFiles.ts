import { inArray } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { images, storedFiles } from '#lib/db/schema/index.ts'

/**
 * Makes sure that what a revision carries and shows was stored before.
 * @throws DomainError NOT_FOUND naming the first attachment or image that was not
 */
export const refuseUnknownFiles = async (
  db: Db,
  { attachments, imageHashes }: { attachments: { sha256: string; name: string }[]; imageHashes: string[] },
): Promise<void> => {
  const files = await known(
    db,
    storedFiles,
    attachments.map((file) => file.sha256),
  )
  const file = attachments.find(({ sha256 }) => !files.has(sha256))
  if (file)
    throw new DomainError('NOT_FOUND', 'notices.file-not-found', {
      ...{ name: file.name },
      field: 'content.attachments',
    })
  const shown = await known(db, images, imageHashes)
  const image = imageHashes.find((sha256) => !shown.has(sha256))
  if (image) throw new DomainError('NOT_FOUND', 'notices.image-not-found', { sha256: image })
}

const known = async (db: Db, table: typeof storedFiles | typeof images, hashes: string[]) => {
  if (hashes.length === 0) return new Set<string>()
  const rows = await db.select({ sha256: table.sha256 }).from(table).where(inArray(table.sha256, hashes))
  return new Set(rows.map((row) => row.sha256))
}
