import { type FileHandle, open } from 'node:fs/promises'
import { DomainError } from '#lib/core/errors.ts'

/** The largest file that is taken for a page, in bytes: 10 MiB, a thousand times a long notice. */
export const MAX_BYTES = 10 * 1024 * 1024

/** Refuses a size (in bytes) that no page has: INVALID `imports.empty` or `imports.too-large`. */
export const assertPageSize = (size: number): void => {
  if (size === 0) throw new DomainError('INVALID', 'imports.empty')
  if (size > MAX_BYTES)
    throw new DomainError('INVALID', 'imports.too-large', {
      megabytes: Math.ceil(size / 1024 / 1024),
      limit: 10,
    })
}

const REASONS: Record<string, string> = {
  ENOENT: 'imports.no-file',
  ENOTDIR: 'imports.no-file',
  EISDIR: 'imports.not-a-file',
  EACCES: 'imports.unreadable',
  EPERM: 'imports.unreadable',
}

const explained = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason ? new DomainError(code === 'ENOENT' ? 'NOT_FOUND' : 'INVALID', reason) : error
}

/**
 * Reads the file of a page. Its size is looked at before anything is read, and no more than that is read.
 * Fails with NOT_FOUND or INVALID `imports.…` where the file is missing, a folder, unreadable, empty or too large.
 */
export const readPageFile = async (path: string): Promise<Uint8Array> => {
  try {
    const file = await open(path, 'r')
    return await readAll(file).finally(() => file.close())
  } catch (error) {
    throw explained(error)
  }
}

const readAll = async (file: FileHandle): Promise<Uint8Array> => {
  const stat = await file.stat()
  if (!stat.isFile()) throw new DomainError('INVALID', 'imports.not-a-file')
  assertPageSize(stat.size)
  const bytes = new Uint8Array(stat.size)
  const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
  return bytes.subarray(0, bytesRead)
}
