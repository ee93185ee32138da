import type { Language } from '#lib/core/text.ts'
import type { Grant } from '#lib/policy/roles.ts'
import type { SIGN_IN_METHODS } from './schema.ts'

/** Somebody with an account, as whoever looks after accounts sees them. */
export interface UserDto {
  id: number
  login: string
  name: string
  email: string | null
  lang: Language
  grants: Grant[]
  disabled: boolean
  hasPassword: boolean
  passwordExpired: boolean
  hasSecondFactor: boolean
  createdAt: Date
  /** When they last did something; null where they have never signed in. */
  lastSeen: Date | null
}

/** Where somebody is signed in. */
export interface SessionDto {
  id: string
  method: (typeof SIGN_IN_METHODS)[number]
  createdAt: Date
  seenAt: Date
  expiresAt: Date
  address: string | null
  userAgent: string | null
}

/** Where somebody is signed in, and who that is. */
export interface OpenSession extends SessionDto {
  userId: number
  name: string
  login: string
}
