import { IncomingMessage } from 'node:http'
import { type Answer, collect, type Handler } from './collect.ts'

/** What is not a page for readers: their answers go out as they come. */
const NOT_PAGES = /^\/(_next|api|desk|files|images|reader)(\/|$)/

/**
 * Puts a page in the site's own dress where Next.js answers a reader with 404 or 500: its own not-found
 * documents have an empty body that only its scripts fill.
 */
export const withStatusPages =
  (handle: Handler): Handler =>
  async (req, res) => {
    if (!isPageRequest(req)) return handle(req, res)
    const answer = isPossible(req) ? await collect(handle, req) : NOT_FOUND
    const status = answer.status === 404 || answer.status >= 500 ? answer.status : undefined
    const shown = status ? await statusPage(handle, req, status) : answer
    res.writeHead(status ?? shown.status, shown.headers)
    res.end(req.method === 'HEAD' ? undefined : shown.body)
  }

const isPageRequest = ({ method, url = '' }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') && !NOT_PAGES.test(url) && !/\.\w+$/.test(pathOf(url))

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

const statusPage = async (handle: Handler, req: IncomingMessage, status: number): Promise<Answer> => {
  const prefix = /^\/en(\/|$)/.test(req.url ?? '') ? '/en' : ''
  const page = await collect(handle, requestFor(`${prefix}/status/${status === 404 ? 404 : 500}`, req))
  if (page.status !== 200) return { status, headers: PLAIN, body: Buffer.from('Service Unavailable') }
  page.headers['cache-control'] = 'no-cache'
  delete page.headers.etag
  return page
}

/** A request of our own: Next.js keeps what it made of the reader's one on it. */
const requestFor = (url: string, { socket, headers }: IncomingMessage) => {
  const request = new IncomingMessage(socket)
  const { host, 'accept-encoding': encoding } = headers
  Object.assign(request, { method: 'GET', url, headers: { host, 'accept-encoding': encoding } })
  request.push(null)
  return request
}

/** Next.js stumbles over these when it files away what it found. */
const isPossible = ({ url = '' }: IncomingMessage) =>
  !/%00|[^\x21-\x7e]/.test(url) && url.length <= LONGEST_ADDRESS

const LONGEST_ADDRESS = 2_000

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

const NOT_FOUND: Answer = { status: 404, headers: PLAIN, body: Buffer.from('Not Found') }
