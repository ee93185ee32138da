import { IncomingMessage } from 'node:http'
import { translator } from '#lib/i18n/translator.ts'
import { type Answer, collect, type Handler } from './collect.ts'

/** What is not a page for readers: its answers go out as they come. */
const NOT_PAGES = /^\/(_next|api|desk|files|images|reader)(\/|$)/

const LONGEST_ADDRESS = 2_000

/**
 * Puts a page in the site's own dress where Next.js answers a reader with 404 or 500: its own not-found
 * documents have an empty body that only its scripts fill (docs/adr/0006).
 */
export const withStatusPages =
  (handle: Handler): Handler =>
  async (req, res) => {
    if (!isPageRequest(req)) return handle(req, res)
    const answer = isPossible(req) ? await collect(handle, req) : undefined
    const status = answer?.status ?? 404
    const shown = answer && status !== 404 && status < 500 ? answer : await statusPage(handle, req, status)
    res.writeHead(status, shown.headers)
    res.end(req.method === 'HEAD' ? undefined : shown.body)
  }

/** Has the status pages rendered, so that they are there when the database is not. */
export const prepareStatusPages = async (handle: Handler, req: IncomingMessage): Promise<void> => {
  for (const address of ['/status/404', '/status/500', '/en/status/404', '/en/status/500']) {
    await collect(handle, requestFor(address, req))
  }
}

const isPageRequest = ({ method, url = '' }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') && !NOT_PAGES.test(url) && !/\.\w+$/.test(pathOf(url))

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

/** Next.js stumbles over the others when it files away what it found. */
const isPossible = ({ url = '' }: IncomingMessage) =>
  !/%00|[^\x21-\x7e]/.test(url) && url.length <= LONGEST_ADDRESS

const statusPage = async (handle: Handler, req: IncomingMessage, status: number): Promise<Answer> => {
  const lang = /^\/en(\/|$)/.test(req.url ?? '') ? 'en' : 'zh'
  const code = status === 404 ? 404 : 500
  const page = await collect(handle, requestFor(`${lang === 'en' ? '/en' : ''}/status/${code}`, req))
  if (page.status !== 200) return plainPage(lang, code)
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

/** Where not even a status page can be rendered. */
const plainPage = (lang: 'zh' | 'en', code: 404 | 500): Answer => {
  const t = translator(lang)
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${t(`status.${code}.title`)}</title>
<h1>${t(`status.${code}.title`)}</h1><p>${t(`status.${code}.text`)}</p></html>`
  return {
    status: code,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(html),
  }
}
