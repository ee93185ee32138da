import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'
import { writeWhole } from '#lib/core/writeWhole.ts'
import { env } from '#lib/env.ts'

/** Hash under which bytes are stored, in lower-case hexadecimal. */
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

// The comments keep the bundler's tracer from taking the run-time data folder for part of the program.
const pathOf = (hash: string) =>
  join(resolve(/*turbopackIgnore: true*/ env().DATA_DIR), 'files', hash.slice(0, 2), hash)

/**
 * Puts bytes into the store. The same bytes are stored once; a file is whole or not there at all.
 * @returns their hash
 * @throws DomainError UNAVAILABLE where the folder cannot be written
 */
export const putFile = async (bytes: Uint8Array): Promise<string> => {
  const hash = hashOf(bytes)
  const path = pathOf(hash)
  if ((await sizeOfFile(hash)) === bytes.length) return hash
  await writeWhole(path, bytes).catch((cause: Error) => {
    throw new DomainError('UNAVAILABLE', 'media.store-not-writable', { cause: cause.message })
  })
  return hash
}

/** Bytes in the file with a hash; `undefined` where it is not in the store. */
export const sizeOfFile = (hash: string): Promise<number | undefined> =>
  stat(pathOf(hash)).then(
    (found) => found.size,
    () => undefined,
  )

/** The bytes stored under a hash. Rejects with ENOENT where there are none. */
export const readStoredFile = (hash: string): Promise<Buffer> => readFile(pathOf(hash))

/** The bytes stored under a hash from `start` to `end`, both counted from 0 and included. */
export const streamStoredFile = (hash: string, start: number, end: number) =>
  createReadStream(pathOf(hash), { start, end })

/** Takes the file with a hash out of the store, where it is there. */
export const dropFile = (hash: string): Promise<void> => rm(pathOf(hash), { force: true })
