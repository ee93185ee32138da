import type { Db } from '#lib/db/client.ts'
import { storedFiles } from '#lib/db/schema/index.ts'
import { putFile } from './fileStore.ts'
import { lockStore } from './lockStore.ts'

/**
 * Stores bytes and the row that says so. The bytes come first: a row never names a file that is not there, and bytes
 * without a row are only waste. In a transaction, which keeps what it found there from being swept away. The library does not know them: they are a part of something else.
 * @returns their hash
 */
export const storeBytes = async (db: Db, bytes: Uint8Array, mediaType: string): Promise<string> => {
  await lockStore(db, 'shared')
  const sha256 = await putFile(bytes)
  await db.insert(storedFiles).values({ sha256, bytes: bytes.length, mediaType }).onConflictDoNothing()
  return sha256
}
