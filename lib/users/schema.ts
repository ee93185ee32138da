import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { ROLES } from '#lib/policy/roles.ts'
import { isCommonPassword } from './commonPasswords.ts'

const id = z.number().int().positive()
const role = z.enum(ROLES)
const secret = z.string().max(1000)

const login = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(value), because('users.bad-login'))

/** Of the desk and of mails. */
const lang = z.enum(LANGUAGES)

const profile = z.object({
  name: storableText
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{Cc}*$/u),
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)).nullable().default(null),
  lang: lang.default('zh'),
})

export const ownLanguage = z.object({ lang })
export type OwnLanguage = z.input<typeof ownLanguage>

const grants = z.array(z.object({ role, columnId: id.nullable() })).max(500)

export const byId = z.object({ id })
export type ById = z.input<typeof byId>

export const newUser = profile.extend({ login, grants: grants.default([]) })
export type NewUser = z.input<typeof newUser>

export const savedUser = profile.extend({ id })
export type SavedUser = z.input<typeof savedUser>

export const savedGrants = z.object({ id, grants })
export type SavedGrants = z.input<typeof savedGrants>

export const disabling = z.object({ id, disabled: z.boolean() })
export type Disabling = z.input<typeof disabling>

export const securing = z.object({ roles: z.array(role) })
export type Securing = z.input<typeof securing>

const PASSWORD_LENGTH = { min: 10, max: 200 }

/** A password that somebody chooses: long, and neither their login nor what everybody tries first. */
export const newPassword = (login = '') =>
  z
    .string()
    .normalize('NFC')
    .refine((value) => {
      const { length } = [...value]
      return length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max
    }, because('users.password-length'))
    .refine(
      (value) => login === '' || !value.toLowerCase().includes(login),
      because('users.password-has-login'),
    )
    .refine((value) => !isCommonPassword(value), because('users.password-common'))

export const passwordChange = z.object({ current: secret, password: secret })
export type PasswordChange = z.input<typeof passwordChange>

export const ownPassword = z.object({ password: secret })
export type OwnPassword = z.input<typeof ownPassword>

export const enteredCode = z.object({ code: z.string().max(100) })
export type EnteredCode = z.input<typeof enteredCode>

/** Where a request comes from, as an IP address. */
const address = z.string().max(100).nullable()

export const linkUse = z.object({ token: z.string().max(200), password: secret, address })
export type LinkUse = z.input<typeof linkUse>

export const mailRequest = z.object({ loginOrEmail: storableText.trim().toLowerCase().max(254), address })
export type MailRequest = z.input<typeof mailRequest>

export const signIn = z.object({
  login: storableText.trim().toLowerCase().max(254),
  password: secret,
  code: z.string().max(100).optional(),
  address,
})
export type SignIn = z.input<typeof signIn>

export const knownIdentity = z.object({
  issuer: z.string().min(1).max(1000),
  subject: z.string().min(1).max(1000),
  email: z.string().max(1000).optional(),
  emailVerified: z.boolean(),
  address: address.default(null),
})
export type KnownIdentity = z.input<typeof knownIdentity>

export const SIGN_IN_METHODS = ['password', 'oidc'] as const

export const newSession = z.object({
  userId: id,
  method: z.enum(SIGN_IN_METHODS),
  address,
  userAgent: z.string().nullable(),
  /** What `verifySignIn` gave; absent where the single sign-on vouches. */
  proof: z.string().max(100).optional(),
})
export type NewSession = z.input<typeof newSession>

export const bySession = z.object({ id: z.uuid() })
export type BySession = z.input<typeof bySession>

const number = z.coerce.number().int().positive()
const short = storableText.trim().max(200)

/** Which people are looked for; parameters of an address. */
export const peopleFilter = z.object({
  q: short.optional(),
  role: role.optional(),
  columnId: number.optional(),
  state: z.enum(['active', 'disabled']).optional(),
  factor: z.enum(['yes', 'no']).optional(),
  seen: z.enum(['day', 'week', 'month', 'long-ago', 'never']).optional(),
  after: short.optional(),
})

export const sessionsFilter = z.object({ userId: number.optional() })
