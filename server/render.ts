import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import { type RenderNotes, takingNotes } from '#lib/cache/shows.ts'
import { type Place, placeAt } from '#lib/core/places.ts'
import { FORM_HEADER, type SentForm, toHeader } from '#lib/core/sentForm.ts'
import { insideAddress } from './addresses.ts'
import { type Answer, collect, type Handler } from './collect.ts'
import type { Rendered, RenderedDocument } from './pages/page.ts'
import { NoPage, type Render } from './pages/pageStore.ts'

/** What Next.js hands over to its cache handler when it has rendered a page. */
interface HandedOver {
  html: string
  status: number
  /** The framework's own tags, by which `revalidatePath` finds the page. */
  tags: string[]
  /** Seconds after which it asks to be rendered again. */
  revalidate: number
}

/** Notes of a render that the front began: the cache handler adds the page to them. */
export interface PageNotes extends RenderNotes {
  handedOver?: HandedOver
}

/** Renders for readers under way at once: one can run while others wait for the database. */
const AT_ONCE = 3
const MOST_WAITING = 200
const PRIORITY = { soon: 1, background: 0 }
/** Pages that depend on a query are asked for by machines as well, and wait in lines of their own: searches in one, the others in another. */
const DYNAMIC_AT_ONCE = 2
const SEARCH = /^(?:\/en)?\/search(?:\?|$)/
const MOST_DYNAMIC_WAITING = 50
/** As long as what Next.js says nothing of is taken to be fresh: the safety net below the invalidations. */
const FRESH_FOR_MS = 3_600_000
/** A database that hangs gives up sooner; what takes longer is broken. */
const PATIENCE_MS = 30_000

/** Whether there is something to show at a place; it notes what that depends on. */
type IsThere = (place: Place) => Promise<boolean>

/**
 * Has pages rendered by Next.js in this process, a bounded number at once. What no reader waits for is rendered
 * one by one beside that, so that the first of it is there soon. Where there is nothing, none is rendered.
 */
export const createRenderer = (handler: Handler, isThere: IsThere = async () => true) => {
  const readers = new PQueue({ concurrency: AT_ONCE })
  const others = new PQueue({ concurrency: 1 })
  const searches = new PQueue({ concurrency: DYNAMIC_AT_ONCE })
  const otherDynamic = new PQueue({ concurrency: DYNAMIC_AT_ONCE })
  const waiting = new Map<string, () => Promise<Rendered>>()

  const render: Render = async (address, urgency, begins) => {
    const queue = urgency === 'reader' ? readers : others
    if (queue.size >= MOST_WAITING) throw new NoPage('busy')
    const work = once(async () => {
      waiting.delete(address)
      begins()
      return (await nothingAt(address, isThere)) ?? renderForKeeping(handler, address)
    })
    if (urgency === 'reader') return readers.add(work)
    waiting.set(address, work)
    return others.add(work, { priority: PRIORITY[urgency] })
  }

  /** A page that depends on its query, or on the form that it is sent, made for this request alone. @throws NoPage */
  const renderDynamic = async (url: string, form?: SentForm): Promise<Rendered> => {
    const queue = SEARCH.test(url) ? searches : otherDynamic
    if (queue.size >= MOST_DYNAMIC_WAITING) throw new NoPage('busy')
    return queue.add(async () => (await renderOne(handler, url, form)).rendered)
  }

  /** A reader waits now for a render that nobody waited for before: it need not wait for its turn. */
  const hurry = (address: string): void => {
    const work = waiting.get(address)
    if (!work || readers.size >= MOST_WAITING) return
    waiting.delete(address)
    readers.add(work).catch(() => undefined)
  }
  return { render, renderDynamic, hurry }
}

/** Work that is done by whoever comes first. */
const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined
  return () => {
    done ??= work()
    return done
  }
}

/** That there is nothing at an address; undefined where there may be. @throws NoPage where that cannot be told */
const nothingAt = async (address: string, isThere: IsThere): Promise<Rendered | undefined> => {
  const place = placeAt(address)
  if (!place) return undefined
  const notes = newNotes()
  const found = await inTime(takingNotes(notes, () => isThere(place))).catch((cause) => {
    throw new NoPage('failed', { cause })
  })
  if (found) return undefined
  const freshUntil = Date.now() + FRESH_FOR_MS
  return { tags: [...notes.tags], freshUntil, until: notes.until, html: '', status: 404 }
}

const newNotes = (): PageNotes => ({ tags: new Set(), until: Number.POSITIVE_INFINITY, status: 200 })

const renderForKeeping = async (handler: Handler, address: string): Promise<Rendered> => {
  const { rendered, isForKeeping } = await renderOne(handler, address)
  if (isForKeeping) return rendered
  throw new NoPage('failed', { cause: new Error(`${address}: Next.js did not hand the page over`) })
}

const renderOne = async (
  handler: Handler,
  url: string,
  form?: SentForm,
): Promise<{ rendered: Rendered; isForKeeping: boolean }> => {
  const notes = newNotes()
  const answer = await inTime(takingNotes(notes, () => collect(handler, requestFor(url, form))))
  const { handedOver } = notes
  const tags = [...notes.tags, ...(handedOver?.tags ?? [])]
  const isDocument = placeAt(url)?.kind === 'document'
  const freshFor = isDocument ? FRESH_FOR_MS : (handedOver?.revalidate ?? 0) * 1_000
  const freshUntil = Date.now() + freshFor
  const common = { tags, freshUntil, until: notes.until, html: '', status: answer.status }
  const isForKeeping = isDocument || handedOver !== undefined
  if (answer.status === 404) return { rendered: common, isForKeeping }
  if (answer.status >= 300 && answer.status < 400) {
    return { rendered: { ...common, location: locationOf(answer) }, isForKeeping }
  }
  if (isDocument && (answer.status === 200 || answer.status === 410))
    return { rendered: { ...common, document: documentOf(answer) }, isForKeeping }
  if (answer.status !== 200) {
    throw new NoPage('failed', { cause: new Error(`${kindOf(url)}: Next.js answered ${answer.status}`) })
  }
  const html = handedOver?.html ?? answer.body.toString()
  return { rendered: { ...common, status: notes.status, html }, isForKeeping }
}

/** An address as the log may have it: without what a reader typed, and without the token of a private link. */
const kindOf = (url: string) => url.replace(/\?.*/s, '').replace(/(?<=\/)[\w-]{20,}$/, '…')

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  const over = new AbortController()
  const tooLong = pause(PATIENCE_MS, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new NoPage('failed', { cause: new Error(`a render took more than ${PATIENCE_MS} ms`) })
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    tooLong.catch(() => undefined)
    over.abort()
  }
}

/** A request of our own: without cookies, without anything that a reader sent but a form, where a page takes one. */
const requestFor = (address: string, form?: SentForm): IncomingMessage => {
  const request = new IncomingMessage(new Socket())
  const headers = { host: 'localhost', ...(form && { [FORM_HEADER]: toHeader(form) }) }
  Object.assign(request, { method: 'GET', url: insideAddress(address), headers })
  request.push(null)
  return request
}

/** What may be said of a document. */
const SAID = ['content-type', 'last-modified', 'link']

const documentOf = ({ headers, body }: Answer): RenderedDocument => ({
  body,
  headers: Object.fromEntries(
    SAID.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  ),
})

const locationOf = ({ headers }: Answer): string => String([headers.location].flat()[0] ?? '/')
