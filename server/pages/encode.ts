import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Cursor } from '#lib/cache/log.ts'
import { toDocument } from './document.ts'
import type { Page, Rendered, RenderedDocument } from './page.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** How hard to try: what a reader waits for, and what is done behind their back. */
const EFFORT = { quick: { brotli: 2, gzip: 1 }, best: { brotli: 11, gzip: 9 } } as const

/** From so many bytes on (long parts of the sitemap), the best compression takes seconds. */
const LONG = 400_000

const EMPTY = Buffer.alloc(0)
const NOTHING = { etag: '', bodies: { identity: EMPTY, gzip: EMPTY, br: EMPTY } }

/**
 * Makes a rendered page ready for readers: a document, compressed quickly, with the ETag of its content.
 * @throws BrokenDocument
 */
export const makePage = async (address: string, rendered: Rendered, cursor: Cursor): Promise<Page> => {
  const { html, document, ...rest } = rendered
  const content = document
    ? { headers: document.headers, ...(await makeBodies(document)) }
    : html === ''
      ? NOTHING
      : await makeContent(html)
  return { ...rest, address, cursor, ...content }
}

/**
 * The document of a rendered page, in all its encodings.
 * @throws BrokenDocument
 */
export const makeContent = async (html: string): Promise<Pick<Page, 'etag' | 'bodies'>> => {
  const identity = exact(Buffer.from(toDocument(html)))
  return { etag: etagOf(identity), bodies: await compress(identity, 'quick') }
}

const makeBodies = async ({ body, headers }: RenderedDocument): Promise<Pick<Page, 'etag' | 'bodies'>> => {
  const identity = exact(body)
  const isImage = headers['content-type']?.startsWith('image/')
  const bodies = isImage ? { ...NOTHING.bodies, identity } : await compress(identity, 'quick')
  return { etag: etagOf(identity), bodies }
}

const etagOf = (content: Buffer) =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

/** The same bodies, as small as they get. */
export const compressBest = async ({ bodies }: Page): Promise<Page['bodies']> => {
  const isImage = bodies.gzip.length === 0
  return isImage || bodies.identity.length > LONG ? bodies : compress(bodies.identity, 'best')
}

const compress = async (identity: Buffer, effort: keyof typeof EFFORT): Promise<Page['bodies']> => {
  const { brotli, gzip: level } = EFFORT[effort]
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  const [br, gz] = await Promise.all([
    compressBrotli(identity, { params }),
    compressGzip(identity, { level }),
  ])
  return { identity, br: exact(br), gzip: exact(gz) }
}

/** Compressors give a small view of a large buffer, which would be kept whole. */
const exact = (bytes: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
