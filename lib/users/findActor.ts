import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { userSessions, users } from '#lib/db/schema/index.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import { grantsColumn } from './grantsColumn.ts'

const MINUTE = 60_000

/** Somebody who is signed in, and what the desk needs to speak with them. */
export type SignedIn = PersonActor & { login: string; lang: Language }

/**
 * Who acts in a session; undefined where it has ended or run out, or the account is disabled. What they may do is
 * read anew each time.
 * @param address where the request comes from, as an IP address
 */
export const findActor = async (
  db: Db,
  sessionId: string,
  now: Date,
  address: string | null,
): Promise<SignedIn | undefined> => {
  const row = await readSession(db, sessionId, now)
  if (!row) return undefined
  const { id, name, login, lang, grants, seenAt } = row
  if (now.getTime() - seenAt.getTime() >= MINUTE) await noteSeen(db, sessionId, now)
  return {
    kind: 'person',
    ...{ id, name, login, grants, address, sessionId },
    lang: lang as Language,
    owes: owed(row),
  }
}

const readSession = async (db: Db, sessionId: string, now: Date) => {
  if (!z.uuid().safeParse(sessionId).success) return undefined
  const [row] = await db
    .select({
      id: users.id,
      name: users.name,
      login: users.login,
      lang: users.lang,
      passwordExpired: users.passwordExpired,
      totpSince: users.totpSince,
      method: userSessions.method,
      seenAt: userSessions.seenAt,
      grants: grantsColumn,
      secured: sql<boolean>`exists (
        select from role_grant g join secured_role s on s.role = g.role where g.user_id = "user".id)`,
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(
      and(
        eq(userSessions.id, sessionId),
        isNull(userSessions.endedAt),
        gt(userSessions.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
  return row
}

type Row = NonNullable<Awaited<ReturnType<typeof readSession>>>

/** The institution's single sign-on has rules of its own: these are for who signs in here. */
const owed = ({ method, passwordExpired, secured, totpSince }: Row): PersonActor['owes'] => {
  if (method !== 'password') return null
  if (passwordExpired) return 'password'
  return secured && totpSince === null ? 'second-factor' : null
}

const noteSeen = async (db: Db, sessionId: string, now: Date) => {
  await db
    .update(userSessions)
    .set({ seenAt: now })
    .where(and(eq(userSessions.id, sessionId), lt(userSessions.seenAt, now)))
}
