import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Db } from '#lib/db/client.ts'
import { passwordLinks } from '#lib/db/schema/index.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import { actingAs } from './actingAs.ts'
import { lockUser, type UserRow } from './lockUser.ts'
import type { PublicCtx } from './publicCtx.ts'
import { type LinkUse, linkUse, newPassword } from './schema.ts'
import { setPassword } from './setPassword.ts'

/**
 * Sets the password of whom a link was made for. Where they are signed in ends; a second factor is still asked for.
 * @throws DomainError INVALID (the password; or the link is unknown, used, void or too old: which, nobody is told) |
 *   FORBIDDEN (too many wrong links)
 */
export const redeemPasswordLink = async (
  { db, now }: PublicCtx,
  input: LinkUse,
): Promise<{ userId: number }> => {
  const { token, password: chosen, address } = parseInput(linkUse, input)
  const giveBack = await countAttempt(db, { linkAddress: address })
  const userId = await db.transaction(async (tx) => {
    const user = await takeLink(tx, sha256(token), now)
    const { password } = parseInput(z.object({ password: newPassword(user.login) }), { password: chosen })
    await setPassword(tx, user.id, now, { password, expired: false })
    await recordEvent(
      { db: tx, actor: actingAs(user, address), now },
      { action: 'user.password-set-by-link', details: { id: user.id, login: user.login } },
    )
    return user.id
  })
  await giveBack()
  return { userId }
}

const takeLink = async (tx: Db, hash: string, now: Date): Promise<UserRow> => {
  const [link] = await tx
    .select({ userId: passwordLinks.userId })
    .from(passwordLinks)
    .where(eq(passwordLinks.hash, hash))
  if (!link) throw badLink()
  // The account first, as whoever voids links does: in the other order the two could wait for each other.
  const user = await lockUser(tx, link.userId)
  const used = await tx
    .update(passwordLinks)
    .set({ usedAt: now })
    .where(and(eq(passwordLinks.hash, hash), isNull(passwordLinks.usedAt), gt(passwordLinks.expiresAt, now)))
    .returning()
  if (used.length === 0 || user.disabledAt) throw badLink()
  return user
}

const badLink = () => new DomainError('INVALID', 'users.bad-link')
