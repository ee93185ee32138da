import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { recoveryCodes, users } from '#lib/db/schema/index.ts'
import type { UserRow } from './lockUser.ts'
import { unseal } from './seal.ts'
import { canonicalCode } from './secrets.ts'
import { totpStep } from './totp.ts'

/** By what somebody showed that they have their second factor. */
type TakenCode = 'app' | 'recovery'

/**
 * Takes a code of the authenticator app, or one of the recovery codes. None counts twice, also not for two who
 * bring it at the same time.
 * @returns undefined where it is wrong, or was used before
 * @throws DomainError UNAVAILABLE where the app's secret cannot be read; recovery codes do not need it
 */
export const takeCode = async (
  db: Db,
  now: Date,
  user: UserRow,
  typed: string,
): Promise<TakenCode | undefined> => {
  const code = canonicalCode(typed)
  if (/^\d{6}$/.test(code)) return (await takeAppCode(db, now, user, code)) ? 'app' : undefined
  return (await takeRecoveryCode(db, now, user.id, code)) ? 'recovery' : undefined
}

/** Takes a code of the authenticator app; see `takeCode`. */
export const takeAppCode = async (db: Db, now: Date, user: UserRow, code: string): Promise<boolean> => {
  const { id, totpSecret } = user
  if (totpSecret === null) return false
  const step = totpStep(unseal(id, totpSecret), code, now)
  if (step === undefined) return false
  const taken = await db
    .update(users)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(users.id, id),
        eq(users.totpSecret, totpSecret),
        or(isNull(users.totpLastStep), lt(users.totpLastStep, step)),
      ),
    )
    .returning({ id: users.id })
  return taken.length === 1
}

const takeRecoveryCode = async (db: Db, now: Date, userId: number, code: string): Promise<boolean> => {
  const taken = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.hash, sha256(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId })
  return taken.length === 1
}
