import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { DomainError } from '#lib/core/errors.ts'
import { keyFor } from './keyFor.ts'

const CIPHER = 'aes-256-gcm'
const [IV, TAG] = [12, 16]

const keyOf = () => keyFor('second factor')

/** Seals the secret of somebody's second factor; it opens for that person only. */
export const seal = (userId: number, secret: string): string => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, keyOf(), iv, { authTagLength: TAG }).setAAD(
    Buffer.from(String(userId)),
  )
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/**
 * What `seal` was given.
 * @throws DomainError UNAVAILABLE where the server's secret is another one than then
 */
export const unseal = (userId: number, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const cipher = createDecipheriv(CIPHER, keyOf(), bytes.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(String(userId)))
      .setAuthTag(bytes.subarray(IV, IV + TAG))
    return cipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + cipher.final('utf8')
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError('UNAVAILABLE', 'users.second-factor-unreadable')
  }
}
