import { Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000

/**
 * An authenticator app that was given a secret just now. It shows the code of any step from then on: the server takes
 * those of one step before and after its own, each once, so that a test need not wait for the next.
 */
export const authenticator = (secret: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const begun = Date.now()
  return (step: number): string => totp.generate({ timestamp: begun + step * STEP_MS })
}
