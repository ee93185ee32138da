import { eq } from 'drizzle-orm'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { recoveryCodes } from '#lib/db/schema/index.ts'
import { canonicalCode, readableSecret } from './secrets.ts'

const COUNT = 10

/** Makes recovery codes in the place of those that somebody has. Only their hashes are kept. */
export const writeRecoveryCodes = async (tx: Db, userId: number): Promise<string[]> => {
  const codes = Array.from({ length: COUNT }, readableSecret)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, hash: sha256(canonicalCode(code)) })))
  return codes
}
