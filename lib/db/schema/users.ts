import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { columns } from './columns.ts'
import { id, identity, instant, sha256 } from './types.ts'

/** Somebody with an account. Accounts are disabled, never deleted: the history names them. */
export const users = pgTable(
  'user',
  {
    id: identity(),
    /** What they type to sign in. */
    login: text().notNull().unique(),
    name: text().notNull(),
    email: text().unique(),
    /** Language of the desk and of mails. */
    lang: text().notNull().default('zh'),
    /** argon2id in PHC form; without one they sign in by single sign-on only. */
    passwordHash: text(),
    /** When the password was set. */
    passwordSince: instant().notNull().defaultNow(),
    /** Another one has to be chosen before anything else. */
    passwordExpired: boolean().notNull().default(false),
    /** Encrypted under the server's secret. */
    totpSecret: text(),
    /** Since when it is asked for; an enrolment that was begun has none yet. */
    totpSince: instant(),
    /** Time step of the newest code that was accepted: none counts twice. */
    totpLastStep: bigint({ mode: 'number' }),
    disabledAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    check('user_login', sql`${t.login} ~ '^[a-z0-9][a-z0-9._-]{1,39}$'`),
    check('user_name', sql`length(btrim(${t.name})) between 1 and 60`),
    check('user_email', sql`${t.email} = lower(${t.email}) and length(${t.email}) <= 254`),
    check('user_lang', sql`${t.lang} in ('zh', 'en')`),
    check('user_totp', sql`${t.totpSince} is null or ${t.totpSecret} is not null`),
  ],
)

const userId = () =>
  id()
    .notNull()
    .references(() => users.id)

/** A role that somebody has, for the whole site or for a column and all below it. */
export const roleGrants = pgTable(
  'role_grant',
  {
    id: identity(),
    userId: userId(),
    role: text().notNull(),
    columnId: id().references(() => columns.id),
  },
  (t) => [
    unique('role_grant_unique').on(t.userId, t.role, t.columnId).nullsNotDistinct(),
    index('role_grant_column_index').on(t.columnId),
    check(
      'role_grant_role',
      sql`${t.role} in ('writer', 'reviewer', 'publisher', 'administrator', 'auditor')`,
    ),
  ],
)

/** Roles that may only be used by who signs in with a second factor. */
export const securedRoles = pgTable('secured_role', { role: text().primaryKey() }, (t) => [
  check(
    'secured_role_role',
    sql`${t.role} in ('writer', 'reviewer', 'publisher', 'administrator', 'auditor')`,
  ),
])

/** Where somebody is signed in. The cookie is a signed token; it holds only while its row here does. */
export const userSessions = pgTable(
  'user_session',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: userId(),
    method: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    address: text(),
    userAgent: text(),
  },
  (t) => [
    index('user_session_user_index').on(t.userId),
    check('user_session_method', sql`${t.method} in ('password', 'oidc')`),
  ],
)

/** Codes that each replace the second factor once. */
export const recoveryCodes = pgTable(
  'recovery_code',
  { userId: userId(), hash: sha256().notNull(), usedAt: instant() },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
)

/** Links by which somebody sets a password, each once. */
export const passwordLinks = pgTable(
  'password_link',
  {
    /** SHA-256 of what stands in the link. */
    hash: sha256().primaryKey(),
    userId: userId(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('password_link_user_index').on(t.userId)],
)

/** Who somebody is at the institution's single sign-on. */
export const userIdentities = pgTable(
  'user_identity',
  { issuer: text().notNull(), subject: text().notNull(), userId: userId() },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('user_identity_user_index').on(t.userId)],
)

/** Failed attempts, counted by rate-limiter-flexible, which sets names and types. */
export const rateLimits = pgTable(
  'rate_limit',
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint({ mode: 'number' }),
  },
  (t) => [index('rate_limit_expire_index').on(t.expire)],
)
