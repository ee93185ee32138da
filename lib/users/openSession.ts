import { and, eq, isNull } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { userSessions, users } from '#lib/db/schema/index.ts'
import { actingAs } from './actingAs.ts'
import { proofOf } from './proof.ts'
import { type NewSession, newSession } from './schema.ts'

/** Longer than a day's work nobody stays signed in. */
export const SESSION_HOURS = 12

/**
 * Signs in somebody who has shown who they are (`verifySignIn`, `findUserByIdentity`), for twelve hours.
 * @throws DomainError INVALID | FORBIDDEN (disabled, or their password or second factor changed meanwhile)
 */
export const openSession = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  input: NewSession,
): Promise<{ id: string; expiresAt: Date }> => {
  const { userId, method, address, userAgent, proof } = parseInput(newSession, input)
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 60 * 60_000)
  return db.transaction(async (tx) => {
    // Whoever disables the account or changes its password at this moment ends this session, or comes first.
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
      .for('share')
    if (!user || (proof !== undefined && proof !== proofOf(user)))
      throw new DomainError('FORBIDDEN', 'users.wrong-credentials')
    const values = { userId, method, address, userAgent: userAgent?.slice(0, 300), expiresAt }
    const [session] = await tx
      .insert(userSessions)
      .values({ ...values, createdAt: now, seenAt: now })
      .returning({ id: userSessions.id, expiresAt: userSessions.expiresAt })
    if (!session) throw new Error('the session was not written')
    await recordEvent(
      { db: tx, actor: actingAs(user, address, session.id), now },
      { action: 'user.signed-in', details: { id: userId, login: user.login, method } },
    )
    return session
  })
}
