import { extname } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'
import { bodyOfText, sanitizeBody } from '#lib/core/html.ts'
import { wordToHtml } from '#lib/word/wordToHtml.ts'
import { decodeAny } from './decode.ts'
import { readPageFile } from './readPageFile.ts'

/** What makes HTML of a file's bytes, by the end of its name. */
const READERS: Record<string, (bytes: Uint8Array) => string | Promise<string>> = {
  '.html': (bytes) => decodeAny(bytes).text,
  '.htm': (bytes) => decodeAny(bytes).text,
  '.docx': async (bytes) =>
    (await wordToHtml(async () => Buffer.from(bytes), { storeImage: async ({ sha256 }) => sha256 })).html,
  '.txt': (bytes) => bodyOfText(decodeAny(bytes).text),
}

/** The ends of the names of files that `bodyOfFile` reads. */
export const READABLE = Object.keys(READERS)

/**
 * What a notice's body becomes of a file, in canonical form. Text becomes paragraphs, one a line.
 * @throws DomainError INVALID | NOT_FOUND `imports.…`
 */
export const bodyOfFile = async (path: string): Promise<string> => {
  const read = READERS[extname(path).toLowerCase()]
  if (!read) throw new DomainError('INVALID', 'imports.no-reader', { kinds: READABLE.join(', ') })
  return sanitizeBody(await read(await readPageFile(path)))
}
