import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isReserved, languageOfPath } from '#lib/core/places.ts'
import { FORM_HEADER, type SentForm, toHeader } from '#lib/core/sentForm.ts'
import type { Language } from '#lib/core/text.ts'
import { type createAddresses, insideAddress } from './addresses.ts'
import type { Handler } from './collect.ts'
import { makeContent } from './pages/encode.ts'
import type { Rendered } from './pages/page.ts'
import { NoPage, type PageStore } from './pages/pageStore.ts'
import type { StatusCode } from './plainPage.ts'
import { readForm } from './readForm.ts'
import { redirect, respond, respondWithStatus, respondWithText } from './respond.ts'
import { deskPolicy, SECURITY_HEADERS } from './securityHeaders.ts'
import { statusPage } from './statusPages.ts'

interface FrontOptions {
  addresses: ReturnType<typeof createAddresses>
  /** Makes what a request says of its way here worth believing. */
  visitor: (req: IncomingMessage) => void
  /** What answers everything that is not a page for readers. */
  next: Handler
  store: Pick<PageStore, 'peek' | 'get' | 'getKept' | 'isDatabaseThere'>
  /** Renders a page that depends on its query, or on what it is sent. */
  renderDynamic: (url: string, form?: SentForm) => Promise<Rendered>
  /** What is known of addresses at which there is nothing. */
  formerAddresses: FormerAddresses
  /** Small texts that the configuration puts at addresses of their own. */
  texts?: ReadonlyMap<string, string>
  log: (sentence: string) => void
}

/** Where former addresses lead; what leads nowhere is counted. */
interface FormerAddresses {
  /**
   * Undefined where it leads nowhere; at once where it can be said at once.
   * @param ofQuery asks only those that name a parameter of its query
   */
  find: (url: string, ofQuery?: boolean) => string | undefined | Promise<string | undefined>
  missed: (url: string, referrer: string | undefined) => void
}

/** The door for requests: pages for readers come from the store, everything else from Next.js. */
export const createFront = ({
  addresses,
  visitor,
  next,
  store,
  renderDynamic,
  formerAddresses,
  texts = new Map(),
  log,
}: FrontOptions): Handler => {
  const sayStatus = async (
    req: IncomingMessage,
    res: ServerResponse,
    lang: Language,
    code: StatusCode,
    allow?: string,
  ) => respondWithStatus(req, res, code, await statusPage(store, lang, code), allow)

  /** The way of most requests, on which nothing is waited for. */
  const answerPage = (req: IncomingMessage, res: ServerResponse, address: string) => {
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return sayStatus(req, res, languageOfPath(address), 405)
    const page = store.peek(address)
    if (page && page.status !== 404) return respond(req, res, page)
    return bringPage(req, res, address)
  }

  const bringPage = async (req: IncomingMessage, res: ServerResponse, address: string) => {
    const lang = languageOfPath(address)
    try {
      const page = await store.get(address)
      if (page.status === 404) await leadOn(req, res, lang)
      else respond(req, res, page)
    } catch (error) {
      await sayStatus(req, res, lang, await codeFor(error))
    }
  }

  /** Where there is nothing, there may have been something. */
  const leadOn = (req: IncomingMessage, res: ServerResponse, lang: Language) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return sayStatus(req, res, lang, 404)
    const found = formerAddresses.find(req.url ?? '')
    const answer = (to: string | undefined) => {
      if (to !== undefined) return redirect(res, to, 301)
      formerAddresses.missed(req.url ?? '', req.headers.referer)
      return sayStatus(req, res, lang, 404)
    }
    return found instanceof Promise ? found.then(answer) : answer(found)
  }

  /** Of what has a page elsewhere a parameter may have been the page of another system: `/?p=12`. */
  const leadToOneName = (res: ServerResponse, url: string, to: string) => {
    if (!url.includes('?')) return redirect(res, to)
    const found = formerAddresses.find(url, true)
    const answer = (former: string | undefined) =>
      redirect(res, former ?? to, former === undefined ? 308 : 301)
    return found instanceof Promise ? found.then(answer) : answer(found)
  }

  const answerDynamic = async (
    req: IncomingMessage,
    res: ServerResponse,
    { url, takesForms }: { url: string; takesForms: boolean },
  ) => {
    const lang = languageOfPath(url)
    visitor(req)
    if (req.method === 'POST' && takesForms) {
      const received = await readForm(req)
      if (received === 'gone') return
      if ('refusal' in received) return sayStatus(req, res, lang, received.refusal)
      return showDynamic(req, res, url, received.form)
    }
    if (req.method === 'GET' || req.method === 'HEAD') return showDynamic(req, res, url)
    return sayStatus(req, res, lang, 405, takesForms ? 'GET, HEAD, POST' : undefined)
  }

  const showDynamic = async (req: IncomingMessage, res: ServerResponse, url: string, form?: SentForm) => {
    const lang = languageOfPath(url)
    try {
      const { status, location, html } = await renderDynamic(url, form)
      // What a form leads to is read, and not sent the form again.
      if (location !== undefined) redirect(res, location, form ? 303 : status)
      else if (status === 404) await sayStatus(req, res, lang, 404)
      else respondWithStatus(req, res, status, await makeContent(html))
    } catch (error) {
      await sayStatus(req, res, lang, await codeFor(error))
    }
  }

  const codeFor = async (error: unknown): Promise<StatusCode> => {
    if (error instanceof NoPage && error.why !== 'failed') return 503
    if (!(await store.isDatabaseThere())) return 503
    log(wordsOf(error))
    return 500
  }

  return (req, res) => {
    const found = addresses.find(req.url ?? '')
    if (found.kind === 'page') return answerPage(req, res, found.address)
    if (found.kind === 'dynamic') return answerDynamic(req, res, found)
    if (found.kind === 'redirect') return leadToOneName(res, req.url ?? '', found.to)
    if (found.kind === 'unknown') {
      const text = texts.get(req.url ?? '')
      return text === undefined ? leadOn(req, res, found.lang) : respondWithText(req, res, text)
    }
    visitor(req)
    for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value)
    if (isReserved(req.url ?? '')) res.setHeader('X-Robots-Tag', 'noindex')
    if (found.kind === 'desk') guardDesk(req, res)
    return next(req, res)
  }
}

/** The door while somebody develops: every page comes fresh from Next.js, with its scripts. */
export const createDevelopmentFront =
  ({ addresses, visitor, next }: Pick<FrontOptions, 'addresses' | 'visitor' | 'next'>): Handler =>
  async (req, res) => {
    const [path = '', ...query] = (req.url ?? '').split('?')
    const found = addresses.find(path)
    if (found.kind === 'redirect') return redirect(res, found.to)
    const isPage = found.kind === 'page' || found.kind === 'dynamic'
    visitor(req)
    delete req.headers[FORM_HEADER]
    if (found.kind === 'dynamic' && found.takesForms && req.method === 'POST') await handOnForm(req)
    if (isPage) req.url = [insideAddress(path), ...query].join('?')
    return next(req, res)
  }

const handOnForm = async (req: IncomingMessage): Promise<void> => {
  const received = await readForm(req)
  if (received === 'gone' || 'refusal' in received) return
  const headers = { ...req.headers, [FORM_HEADER]: toHeader(received.form) }
  Object.assign(req, { method: 'GET', headers })
}

/** The framework reads its word for inline scripts from the policy in the request. */
const guardDesk = (req: IncomingMessage, res: ServerResponse): void => {
  const policy = deskPolicy(randomBytes(16).toString('base64'))
  req.headers['content-security-policy'] = policy
  res.setHeader('Content-Security-Policy', policy)
}

const wordsOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
