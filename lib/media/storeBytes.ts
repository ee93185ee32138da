import type { Db } from '#lib/db/client.ts'
import { storedFiles } from '#lib/db/schema/index.ts'
import { putFile } from './fileStore.ts'

/**
 * Stores bytes and the row that says so. The bytes come first: a row never names a file that is not there, and bytes
 * without a row are only waste. The library does not know them: they are a part of something else.
 * @returns their hash
 */
export const storeBytes = async (db: Db, bytes: Uint8Array, mediaType: string): Promise<string> => {
  const sha256 = await putFile(bytes)
  await db.insert(storedFiles).values({ sha256, bytes: bytes.length, mediaType }).onConflictDoNothing()
  return sha256
}
