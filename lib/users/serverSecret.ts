import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'
import { env } from '#lib/env.ts'

const known = new Map<string, string>()

/**
 * The secret that sessions are signed and second factors are sealed with: AUTH_SECRET, else one that is made once
 * and kept in DATA_DIR.
 * @throws DomainError UNAVAILABLE where the kept one cannot be read or made
 */
export const serverSecret = (): string => {
  const { AUTH_SECRET, DATA_DIR } = env()
  return AUTH_SECRET ?? keptSecret(join(DATA_DIR, 'auth-secret'))
}

/** The secret in a file, which is made where there is none; whoever asks at the same time gets the same one. */
export const keptSecret = (file: string): string => {
  const secret = known.get(file) ?? readOrMake(file)
  known.set(file, secret)
  return secret
}

const readOrMake = (file: string): string => {
  try {
    const secret = read(file) ?? make(file)
    if (secret.length >= 32) return secret
  } catch (error) {
    throw unavailable(file, (error as Error).message)
  }
  throw unavailable(file, 'too short')
}

const unavailable = (file: string, cause: string) =>
  new DomainError('UNAVAILABLE', 'users.no-server-secret', { file, cause })

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Linking a finished file into place is refused where another process was first: then its secret holds. */
const make = (file: string): string => {
  const draft = `${file}.${randomUUID()}`
  mkdirSync(join(file, '..'), { recursive: true })
  try {
    const handle = openSync(draft, 'wx', 0o600)
    try {
      writeSync(handle, `${randomBytes(32).toString('base64url')}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}
