import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import PQueue from 'p-queue'
import { LONGEST_BEACON, readBeacon } from '#lib/analytics/beacon.ts'
import { countView } from '#lib/analytics/countView.ts'
import { isCounted } from '#lib/analytics/isCounted.ts'
import { viewsOfNotice } from '#lib/analytics/viewsOf.ts'
import { createVisitorLimit } from '#lib/analytics/visitorLimit.ts'
import type { Db } from '#lib/db/client.ts'
import type { Handler } from './collect.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'

const ADDRESS = '/api/v1/views'
const OF_NOTICE = /^\/api\/v1\/views\/([1-9]\d{0,14})$/
const FRESH_S = 60
const MOST_KEPT = 10_000
/** Questions to the database: whoever asks for numbers at random waits for their own, not for readers' pages. */
const AT_ONCE = 2
const MOST_WAITING = 100

interface Options {
  db: Db
  /** Makes what a request says of its way here worth believing. */
  visitor: (req: IncomingMessage) => void
}

/**
 * Counts views, and tells how many a notice has. It stands in front of everything else, since a view comes with every
 * page: it waits for no database, and costs as much as it does to read a line.
 * @returns takes a request if it is one of these, and says whether it was
 */
export const createViews = ({ db, visitor }: Options) => {
  const withinLimit = createVisitorLimit()
  const kept = new LRUCache<number, Promise<number | undefined>>({ max: MOST_KEPT, ttl: FRESH_S * 1_000 })
  const queue = new PQueue({ concurrency: AT_ONCE })

  const count: Handler = async (req, res) => {
    if (req.method !== 'POST') return answer(res, 405, ['Allow', 'POST'])
    if (Number(req.headers['content-length'] ?? 0) > LONGEST_BEACON || req.headers['transfer-encoding'])
      return answer(res, 413, ['Connection', 'close'])
    visitor(req)
    const counted = isCounted(req.headers)
    const text = await textOf(req)
    const beacon = counted ? readBeacon(text) : undefined
    const now = new Date()
    const address = String(req.headers['x-forwarded-for'] ?? '')
    if (beacon && withinLimit(address, `${beacon.kind}/${beacon.id}`, now.getTime())) countView(beacon, now)
    // The same whether or not it counted: there is nothing to find out.
    answer(res, 204)
  }

  const tell = async (req: IncomingMessage, res: ServerResponse, id: number) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return answer(res, 405, ['Allow', 'GET, HEAD'])
    const known = kept.get(id) ?? ask(id)
    if (!known) return answer(res, 503, ['Retry-After', '5'])
    const views = await known.catch(() => null)
    if (views === null) return answer(res, 503, ['Retry-After', '5'])
    const caching = ['Cache-Control', `public, max-age=${FRESH_S}`]
    if (views === undefined) return answer(res, 404, caching)
    answer(res, 200, [...caching, 'Content-Type', 'application/json'], JSON.stringify({ views }))
  }

  const ask = (id: number): Promise<number | undefined> | undefined => {
    if (queue.size >= MOST_WAITING) return undefined
    const asked = queue.add(() => viewsOfNotice(db, id))
    kept.set(id, asked)
    asked.catch(() => kept.delete(id))
    return asked
  }

  return (req: IncomingMessage, res: ServerResponse): Promise<void> | undefined => {
    const url = req.url ?? ''
    if (!url.startsWith(ADDRESS)) return undefined
    if (url === ADDRESS) return count(req, res) as Promise<void>
    const id = OF_NOTICE.exec(url)?.[1]
    return id === undefined ? undefined : tell(req, res, Number(id))
  }
}

const textOf = async (req: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of req) chunks.push(chunk as Buffer)
  } catch {
    return '' // whoever sent it is gone
  }
  return Buffer.concat(chunks).toString('latin1')
}

const answer = (res: ServerResponse, status: number, headers: string[] = [], body?: string): void => {
  const length = body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))]
  const caching = headers.includes('Cache-Control') ? [] : ['Cache-Control', 'no-store']
  res.writeHead(status, [...SECURITY_HEADERS.flat(), ...caching, ...headers, ...length])
  res.end(body)
}
