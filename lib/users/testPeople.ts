import { randomUUID } from 'node:crypto'
import type { Database } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { roleGrants, userSessions, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import type { Grant } from '#lib/policy/roles.ts'
import { hashPassword } from './passwordHash.ts'

interface TestPerson {
  login?: string
  name?: string
  email?: string
  password?: string
  grants?: Grant[]
}

/** Somebody who has an account with these grants and is signed in; without a password unless it is named. For tests. */
export const testPerson = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { login = `p${randomUUID().slice(0, 8)}`, name = login, email, password, grants = [] }: TestPerson = {},
): Promise<PersonActor> => {
  const passwordHash = password ? await hashPassword(password) : null
  const [user] = await db
    .insert(users)
    .values({ login, name, email, passwordHash, createdAt: now })
    .returning()
  if (!user) throw new Error('no user')
  if (grants.length > 0) {
    await db.insert(roleGrants).values(grants.map((grant) => ({ ...grant, userId: user.id })))
  }
  const [session] = await db
    .insert(userSessions)
    .values({
      userId: user.id,
      method: 'password',
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 60 * 60_000),
    })
    .returning()
  if (!session) throw new Error('no session')
  return { kind: 'person', id: user.id, name, grants, address: null, sessionId: session.id, owes: null }
}

/** As `testCtx`, for what counts attempts and so needs the pool itself. */
export const testPoolCtx = async (now?: Date): Promise<Ctx & { db: Database; url: string }> => {
  const ctx = await testCtx(now)
  return { ...ctx, db: ctx.db as Database }
}
