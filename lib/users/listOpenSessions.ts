import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { userSessions, users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { OpenSession, SessionDto } from './dto.ts'

/** More than anybody looks through: whoever has thousands signed in looks for a person instead. */
const MOST = 500

/**
 * Where anybody is signed in, whoever did something last first; of one person where they are named.
 * @throws DomainError FORBIDDEN
 */
export const listOpenSessions = async (
  { db, actor, now }: Ctx,
  { userId }: { userId?: number | undefined } = {},
): Promise<OpenSession[]> => {
  assertCan(actor, 'people.read')
  const { id, method, createdAt, seenAt, expiresAt, address, userAgent, endedAt } = userSessions
  const rows = await db
    .select({
      ...{ id, method, createdAt, seenAt, expiresAt, address, userAgent },
      ...{ userId: users.id, name: users.name, login: users.login },
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(isNull(endedAt), gt(expiresAt, now), userId === undefined ? undefined : eq(users.id, userId)))
    .orderBy(desc(seenAt), asc(id))
    .limit(MOST)
  return rows.map((row) => ({ ...row, method: row.method as SessionDto['method'] }))
}
