import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { hasAlready } from '#lib/core/hasAlready.ts'
import { sizeOfFile, streamStoredFile } from '#lib/media/fileStore.ts'
import type { PublicFile } from '#lib/public/files.ts'
import { withLength } from './withLength.ts'

const MALFORMED = -2
const UNSATISFIABLE = -1

/**
 * A stored file as an answer to a request: its hash is its `ETag`, one range may be asked for (RFC 9110,
 * section 14), and a browser is told to take it for nothing but what it says it is. The bytes go out as they
 * are, compressed by nobody on the way: tag, ranges and length speak of them.
 * @param caching `Cache-Control`, without what is said of every file
 */
export const fileResponse = async (
  request: Request,
  file: PublicFile | undefined,
  { caching, ...headers }: { caching: string } & Record<string, string>,
): Promise<Response> => {
  if (!file || (await sizeOfFile(file.sha256)) !== file.bytes)
    return new Response('Not Found', { status: 404 })
  const etag = `"${file.sha256}"`
  const common = {
    ...headers,
    'cache-control': `${caching}, no-transform`,
    etag,
    'accept-ranges': 'bytes',
    'content-type': file.mediaType,
    'x-content-type-options': 'nosniff',
  }
  if (hasAlready(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: common })
  const range = rangeOf(request, file.bytes, etag)
  if (range === UNSATISFIABLE) {
    return new Response(null, {
      status: 416,
      headers: { ...common, 'content-range': `bytes */${file.bytes}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  const response = new Response(request.method === 'HEAD' ? null : bodyOf(file.sha256, start, end), {
    status: range ? 206 : 200,
    headers: { ...common, ...(range && { 'content-range': `bytes ${start}-${end}/${file.bytes}` }) },
  })
  return withLength(response, end - start + 1)
}

/** The one range that is asked for; several, or a malformed header, count as none. */
const rangeOf = (request: Request, size: number, etag: string) => {
  const header = request.headers.get('range')
  const condition = request.headers.get('if-range')
  if (!header || (condition && condition !== etag)) return undefined
  // Units of ranges are named in any case (RFC 9110, section 14.1).
  const ranges = parseRange(size, header.toLowerCase(), { combine: true })
  if (ranges === UNSATISFIABLE) return UNSATISFIABLE
  if (ranges === MALFORMED || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  return ranges[0]
}

const bodyOf = (sha256: string, start: number, end: number) =>
  Readable.toWeb(streamStoredFile(sha256, start, end)) as ReadableStream
