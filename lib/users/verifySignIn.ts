import { and, eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { networkOf } from '#lib/core/network.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import { users } from '#lib/db/schema/index.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import { actingAs } from './actingAs.ts'
import type { UserRow } from './lockUser.ts'
import { checkPassword, hashPassword, isOutdated } from './passwordHash.ts'
import { proofOf } from './proof.ts'
import type { PublicCtx } from './publicCtx.ts'
import { type SignIn, signIn } from './schema.ts'
import { takeCode } from './takeCode.ts'

/**
 * Finds out who signs in, by login, password and, where they have a second factor, a code. Whether the login is
 * unknown, the password wrong or the account disabled, nobody can tell. Each failure counts.
 * @returns who it is, and what they showed, for `openSession`
 * @throws DomainError FORBIDDEN `users.wrong-credentials` | `users.code-needed` (ask for it and call again) |
 *   `users.wrong-code` | `users.too-many-attempts` with the minutes to wait; INVALID; UNAVAILABLE (the second
 *   factor cannot be read)
 */
export const verifySignIn = async (
  ctx: PublicCtx,
  input: SignIn,
): Promise<{ userId: number; proof: string }> => {
  const { login, password, code, address } = parseInput(signIn, input)
  const giveBack = await countAttempt(ctx.db, {
    signInAccount: `${login} ${address === null ? '' : networkOf(address)}`,
    signInLogin: login,
    signInAddress: address,
  })
  const user = await userWith(ctx.db, login, password)
  if (!user) throw new DomainError('FORBIDDEN', 'users.wrong-credentials')
  if (user.totpSince && !code) {
    await giveBack()
    throw new DomainError('FORBIDDEN', 'users.code-needed')
  }
  if (user.totpSince && code) await demandCode(ctx, user, code, address)
  await giveBack()
  await renewHash(ctx.db, user, password)
  return { userId: user.id, proof: proofOf(user) }
}

const userWith = async (db: Db, login: string, password: string): Promise<UserRow | undefined> => {
  const [user] = await db.select().from(users).where(eq(users.login, login))
  const right = await checkPassword(user?.passwordHash ?? null, password)
  return right && user && !user.disabledAt ? user : undefined
}

const demandCode = async ({ db, now }: PublicCtx, user: UserRow, code: string, address: string | null) => {
  const used = await db.transaction(async (tx) => {
    const kind = await takeCode(tx, now, user, code)
    if (kind === 'recovery') {
      await recordEvent(
        { db: tx, actor: actingAs(user, address), now },
        { action: 'user.recovery-code-used', details: { id: user.id, login: user.login } },
      )
    }
    return kind
  })
  if (!used) throw new DomainError('FORBIDDEN', 'users.wrong-code')
}

/** Nobody but whoever signs in has the password: only now can it be hashed at today's cost. */
const renewHash = async (db: Db, { id, passwordHash }: UserRow, password: string) => {
  if (passwordHash === null || !isOutdated(passwordHash)) return
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)))
}
