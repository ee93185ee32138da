import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { userSessions, users } from '#lib/db/schema/index.ts'
import { asPerson, assertCan } from '#lib/policy/assertCan.ts'
import type { Role } from '#lib/policy/roles.ts'
import type { SessionDto, UserDto } from './dto.ts'
import { grantsColumn } from './grantsColumn.ts'
import { securedRolesOf } from './saveSecuredRoles.ts'

/**
 * Everybody who has an account, by login.
 * @throws DomainError FORBIDDEN
 */
export const listUsers = async (ctx: Ctx): Promise<UserDto[]> => {
  assertCan(ctx.actor, 'people.read')
  return selectUsers(ctx)
}

/**
 * Somebody by number.
 * @throws DomainError FORBIDDEN | NOT_FOUND
 */
export const findUser = async (ctx: Ctx, id: number): Promise<UserDto> => {
  assertCan(ctx.actor, 'people.read')
  const [user] = await selectUsers(ctx, eq(users.id, id))
  if (!user) throw new DomainError('NOT_FOUND', 'users.not-found', { id })
  return user
}

/**
 * Somebody by what they type to sign in.
 * @throws DomainError FORBIDDEN | NOT_FOUND
 */
export const findUserByLogin = async (ctx: Ctx, login: string): Promise<UserDto> => {
  assertCan(ctx.actor, 'people.read')
  const [user] = await selectUsers(ctx, eq(users.login, login.trim().toLowerCase()))
  if (!user) throw new DomainError('NOT_FOUND', 'users.no-such-login', { login })
  return user
}

/** Accounts that fit a condition, by login; whether the actor may see them the caller has asked. */
export const selectUsers = async ({ db }: Ctx, condition?: SQL, most = 100_000): Promise<UserDto[]> => {
  const rows = await db
    .select({
      id: users.id,
      login: users.login,
      name: users.name,
      email: users.email,
      lang: users.lang,
      grants: grantsColumn,
      disabled: sql<boolean>`"user".disabled_at is not null`,
      hasPassword: sql<boolean>`"user".password_hash is not null`,
      passwordExpired: users.passwordExpired,
      hasSecondFactor: sql<boolean>`"user".totp_since is not null`,
      createdAt: users.createdAt,
      lastSeen: sql<Date | null>`(
        select max(s.seen_at) from user_session s where s.user_id = "user".id)`.mapWith(userSessions.seenAt),
    })
    .from(users)
    .where(condition)
    .orderBy(asc(users.login))
    .limit(most)
  return rows.map((row) => ({ ...row, lang: row.lang as Language }))
}

/**
 * Where somebody is signed in, the newest first: oneself, or another person.
 * @throws DomainError FORBIDDEN
 */
export const listSessions = async ({ db, actor, now }: Ctx, userId: number): Promise<SessionDto[]> => {
  if (actor.kind !== 'person' || actor.id !== userId) assertCan(actor, 'people.read')
  const rows = await db
    .select({
      id: userSessions.id,
      method: userSessions.method,
      createdAt: userSessions.createdAt,
      seenAt: userSessions.seenAt,
      expiresAt: userSessions.expiresAt,
      address: userSessions.address,
      userAgent: userSessions.userAgent,
    })
    .from(userSessions)
    .where(
      and(eq(userSessions.userId, userId), isNull(userSessions.endedAt), gt(userSessions.expiresAt, now)),
    )
    .orderBy(desc(userSessions.createdAt))
  return rows.map((row) => ({ ...row, method: row.method as SessionDto['method'] }))
}

/**
 * The roles that take a second factor.
 * @throws DomainError FORBIDDEN
 */
export const listSecuredRoles = async (ctx: Ctx): Promise<Role[]> => {
  assertCan(ctx.actor, 'people.read')
  return securedRolesOf(ctx.db)
}

/**
 * The account of the person who acts.
 * @throws DomainError FORBIDDEN where a program acts | NOT_FOUND
 */
export const findAccount = async (ctx: Ctx): Promise<UserDto> => {
  const { id } = asPerson(ctx.actor)
  const [user] = await selectUsers(ctx, eq(users.id, id))
  if (!user) throw new DomainError('NOT_FOUND', 'users.not-found', { id })
  return user
}

/**
 * What everybody is called, by number.
 * @throws DomainError FORBIDDEN
 */
export const peopleNames = async ({ db, actor }: Ctx): Promise<{ id: number; name: string }[]> => {
  assertCan(actor, 'people.read')
  return db.select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.name), asc(users.id))
}
