import { Secret, TOTP } from 'otpauth'
import { env } from '#lib/env.ts'

const PERIOD = 30

/** What authenticator apps agree on: SHA-1, six digits, thirty seconds (RFC 6238). */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: PERIOD }

/** A secret for an authenticator app, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from the QR code. */
export const totpUri = (secret: string, login: string): string => {
  const { PUBLIC_URL } = env()
  const issuer = PUBLIC_URL ? new URL(PUBLIC_URL).hostname : 'Gaoshi'
  return new TOTP({ ...SETTINGS, issuer, label: login, secret: Secret.fromBase32(secret) }).toString()
}

/** The number of the time step that a code belongs to, at most one away from now; undefined where it is wrong. */
export const totpStep = (secret: string, token: string, now: Date): number | undefined => {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ ...SETTINGS, secret: Secret.fromBase32(secret), token, timestamp, window: 1 })
  return delta === null ? undefined : TOTP.counter({ period: PERIOD, timestamp }) + delta
}
