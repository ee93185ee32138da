import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { DomainError } from '#lib/core/errors.ts'
import { env } from '#lib/env.ts'

const HOUR = 3_600_000

// The comment keeps the bundler's tracer from taking the run-time data folder for part of the program.
const folder = () => join(resolve(/*turbopackIgnore: true*/ env().DATA_DIR), 'uploads')

/**
 * Takes the body of a request, whole or not at all: it goes to a temporary file as it comes, is read when `work` asks
 * for it, and is gone when that is done.
 * @param limit bytes at most
 * @throws DomainError INVALID where it is too large, or ends before its length is reached; UNAVAILABLE where the
 *   folder cannot be written
 */
export const withBody = async <T>(
  request: Pick<Request, 'body' | 'headers'>,
  limit: number,
  work: (read: () => Promise<Buffer>) => Promise<T>,
): Promise<T> => {
  const length = lengthOf(request, limit)
  await mkdir(folder(), { recursive: true }).catch(notWritable)
  await removeLeftovers()
  const path = join(folder(), randomUUID())
  try {
    await receive(request.body, path, length)
    return await work(() => readFile(path))
  } finally {
    await rm(path, { force: true })
  }
}

const lengthOf = ({ headers }: Pick<Request, 'headers'>, limit: number): number => {
  const header = headers.get('content-length')
  if (header === null || !/^\d{1,15}$/.test(header)) throw new DomainError('INVALID', 'media.no-length')
  const length = Number(header)
  if (length > limit) throw new DomainError('INVALID', 'media.too-large', { megabytes: limit / 1_000_000 })
  if (length === 0) throw new DomainError('INVALID', 'media.empty')
  return length
}

const receive = async (body: Request['body'], path: string, length: number): Promise<void> => {
  if (!body) throw new DomainError('INVALID', 'media.empty')
  let bytes = 0
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > length ? cutOff() : null, chunk)
    },
  })
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  await pipeline(Readable.fromWeb(body as ReadableStream), counting, file).catch((cause: Error) => {
    // What else fails is the connection; whoever sent it hears nothing any more.
    throw isOfSystem(cause) ? unwritable(cause) : cutOff()
  })
  if (bytes !== length) throw cutOff()
}

const OF_SYSTEM = ['ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'EDQUOT', 'EIO']
const isOfSystem = ({ code }: NodeJS.ErrnoException) => OF_SYSTEM.includes(code ?? '')

const cutOff = () => new DomainError('INVALID', 'media.cut-off')
const unwritable = ({ message }: Error) =>
  new DomainError('UNAVAILABLE', 'media.store-not-writable', { cause: message })
const notWritable = (cause: Error) => {
  throw unwritable(cause)
}

/** What a server that was killed left behind. */
const removeLeftovers = async () => {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > HOUR) await rm(path, { force: true })
  }
}
