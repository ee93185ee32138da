import { secretToken } from '#lib/core/secretToken.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { passwordLinks } from '#lib/db/schema/index.ts'
import { lockUser } from './lockUser.ts'

/** What stands in a link by which a password is set, once. */
export interface PasswordLink {
  token: string
  expiresAt: Date
}

/**
 * Makes a link for somebody to set a password by, once; then all that were made are void. Only its hash is kept.
 * Whoever calls this has checked that it may be made.
 * @throws DomainError NOT_FOUND
 */
export const issuePasswordLink = (db: Db, userId: number, now: Date, hours: number): Promise<PasswordLink> =>
  db.transaction(async (tx) => {
    await lockUser(tx, userId)
    const token = secretToken()
    const expiresAt = new Date(now.getTime() + hours * 60 * 60_000)
    await tx.insert(passwordLinks).values({ hash: sha256(token), userId, createdAt: now, expiresAt })
    return { token, expiresAt }
  })
