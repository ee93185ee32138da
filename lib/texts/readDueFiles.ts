import type { Database } from '#lib/db/client.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { inTurn } from '#lib/media/turns.ts'
import { type DueFile, dueFiles } from './dueFiles.ts'
import { keepText, type Outcome } from './keepText.ts'
import { reindexCarriers } from './reindexCarriers.ts'
import { textOfFile } from './textOfFile.ts'

type Log = (sentence: string) => void

/**
 * Reads the attachments that readers see and nobody has read yet, and has the notices that carry them found by their
 * words. What is damaged is not tried again, what failed or is missing at longer and longer intervals.
 * @returns how many it tried to read
 */
export const readDueFiles = async (db: Database, now: Date, log: Log): Promise<number> => {
  // What an earlier round left to be done.
  await reindexCarriers(db)
  const files = await dueFiles(db, now)
  for (const file of files) {
    await keepText(db, file, await read(file, log), now)
    await reindexCarriers(db)
  }
  return files.length
}

/** One file, whatever is wrong with it, keeps no other from being read. */
const read = async ({ sha256, mediaType }: DueFile, log: Log): Promise<Outcome> => {
  const bytes = await readStoredFile(sha256).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    log(`texts: ${sha256}: ${bytes.message}`)
    return { state: bytes.code === 'ENOENT' ? 'missing' : 'failed' }
  }
  try {
    const text = await inTurn(() => textOfFile({ bytes, mediaType }))
    if (text === undefined) return { state: 'unreadable' }
    return text === '' ? { state: 'empty' } : { state: 'read', text }
  } catch (error) {
    log(`texts: ${sha256}: ${error}`)
    return { state: 'failed' }
  }
}
