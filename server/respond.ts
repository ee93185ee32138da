import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { hasAlready } from '#lib/core/hasAlready.ts'
import { ENCODINGS, type Encoding, type Page } from './pages/page.ts'
import { DOCUMENT_POLICY, SECURITY_HEADERS } from './securityHeaders.ts'

/**
 * Browsers ask each time, and are mostly told 304. Shared caches keep a page for a minute, and longer while the
 * site is out of reach: RFC 9213 has a header for them alone, nginx one of its own.
 */
const FOR_CACHES = [
  ['Cache-Control', 'no-cache'],
  ['CDN-Cache-Control', 'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400'],
  ['X-Accel-Expires', '60'],
]
const NOT_FOR_CACHES = [['Cache-Control', 'no-store']]

const DOCUMENT_HEADERS = [...SECURITY_HEADERS, DOCUMENT_POLICY, ['Vary', 'Accept-Encoding']]
const FIXED = DOCUMENT_HEADERS.flat()
const KEPT = [...DOCUMENT_HEADERS, ...FOR_CACHES].flat()

/** Answers a request with a page: in the encoding that it takes, or with 304 where it has the page already. */
export const respond = (req: IncomingMessage, res: ServerResponse, page: Page): void => {
  const since = req.headers['if-none-match']
  if (since !== undefined && page.status === 200 && hasAlready(since, page.etag)) {
    res.writeHead(304, [...KEPT, 'ETag', page.etag])
    res.end()
    return
  }
  const wanted = encodingFor(req.headers['accept-encoding'])
  const encoding = page.bodies[wanted].length > 0 ? wanted : 'identity'
  const body = page.bodies[encoding]
  res.writeHead(page.status, headersOf(page, encoding, body))
  res.end(req.method === 'HEAD' ? undefined : body)
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

const written = new WeakMap<Buffer, string[]>()

/** The headers of a page in an encoding, which are put together once. */
const headersOf = (page: Page, encoding: Encoding, body: Buffer): string[] => {
  const known = written.get(body)
  if (known) return known
  const headers = [...KEPT, 'Content-Length', String(body.length)]
  if (page.location !== undefined) headers.push('Location', page.location)
  else headers.push(...Object.entries(page.headers ?? HTML).flat(), 'ETag', page.etag)
  if (encoding !== 'identity' && page.location === undefined) headers.push('Content-Encoding', encoding)
  // Redirects share one empty body.
  if (body.length > 0) written.set(body, headers)
  return headers
}

/**
 * Answers with a page that says why there is no other, under a status of its own.
 * @param allow the methods that there are, where it refuses one (405)
 */
export const respondWithStatus = (
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  page: Pick<Page, 'bodies'>,
  allow = 'GET, HEAD',
): void => {
  const encoding = encodingFor(req.headers['accept-encoding'])
  const body = page.bodies[encoding]
  const headers = [
    ...[...FIXED, ...NOT_FOR_CACHES.flat(), 'Content-Type', 'text/html; charset=utf-8'],
    ...['X-Robots-Tag', 'noindex', 'Content-Length', String(body.length)],
  ]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  if (status === 503) headers.push('Retry-After', '5')
  if (status === 405) headers.push('Allow', allow)
  // What is too long is not read to its end.
  if (status === 413) headers.push('Connection', 'close')
  res.writeHead(status, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** Answers with a few plain words. */
export const respondWithText = (req: IncomingMessage, res: ServerResponse, text: string): void => {
  const headers = [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(Buffer.byteLength(text)),
  ]
  res.writeHead(200, [...FIXED, ...FOR_CACHES.flat(), ...headers])
  res.end(req.method === 'HEAD' ? undefined : text)
}

/**
 * Sends a reader elsewhere: for good to the one address of a page (308), or from a former address, which editors can
 * change at any time (301); else with the status that a page asked for, which holds for this time only.
 */
export const redirect = (res: ServerResponse, to: string, status = 308): void => {
  const headers = [
    ...FIXED,
    'Location',
    to,
    ...(FOR_GOOD.includes(status) ? FOR_CACHES : NOT_FOR_CACHES).flat(),
    'Content-Length',
    '0',
  ]
  res.writeHead(status, headers)
  res.end()
}

/** Even these are asked for again: a former address may come to lead there. */
const FOR_GOOD = [301, 308]

const negotiated = new LRUCache<string, Encoding>({ max: 200 })

/** The smallest form that a request takes; the browsers' few ways of asking are read once. */
const encodingFor = (header: string | undefined): Encoding => {
  if (header === undefined || header.length > 200) return 'identity'
  const known = negotiated.get(header)
  if (known) return known
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const chosen = negotiator.encoding([...ENCODINGS], { preferred: [...ENCODINGS] })
  const encoding = (chosen as Encoding | undefined) ?? 'identity'
  negotiated.set(header, encoding)
  return encoding
}
