import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#lib/core/text.ts'
import { documentInside } from './documents.ts'

/**
 * What an address is: a page for readers, or a document for machines, under its one name, one that is made anew for each query, another name
 * of a page, a screen of the editors, something else that Next.js answers, or nothing at all.
 */
type Found =
  | { kind: 'page'; address: string }
  | { kind: 'dynamic'; url: string; takesForms: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'desk' }
  | { kind: 'other' }
  | { kind: 'unknown'; lang: Language }

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const MONTH = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])'
/** Page 1 of a list has no number. */
const FURTHER_PAGE = '(?:[2-9]|[1-9]\\d{1,6})'

/** Pages for readers, as they stand below their language. */
const PAGES = new RegExp(
  `^(?:/columns/${SLUG}(?:/${FURTHER_PAGE}|/archive(?:/${MONTH}(?:/${FURTHER_PAGE})?)?)?|/notices/[1-9]\\d{0,14}|/accessibility|/report/thanks)?$`,
)

/** Pages for readers that depend on their query, or are for few and a while: they are not kept. */
const DYNAMIC_PAGES =
  /^(?:\/en)?\/(?:search|report|subscribe|(?:preview|subscribe|subscriptions)\/[\w-]{20,100})$/

/** Those that a reader sends a form to. */
const FORM_PAGES = /^(?:\/en)?\/report$/

/** What else there is: the build's style sheets, attachments, images. Nothing that a page could stand under. */
const OTHERS = [
  /^\/_next\/static\/[^/].*$/,
  /^\/files\/[0-9a-f]{64}\/[^/]+$/,
  /^\/images\/[0-9a-f]{64}\/[1-9]\d{0,4}\.(?:webp|jpg)$/,
  /^\/preview-files\/[\w-]{20,100}\/[0-9a-f]{64}$/,
  /^\/api\/auth\/[a-z]+(?:\/[a-z]+)?$/,
  /^\/api\/desk(?:\/[a-z0-9-]+)+$/,
  /^\/api\/v1\/(?:suggestions|subscriptions(?:\/(?:confirm|[\w-]{43}))?|unsubscribe\/[\w-]{43})$/,
]
/** The editors' screens, and the way to them. */
const DESK = /^(?:\/desk(?:\/[\w.~-]+)*|\/sign-in|\/forgotten-password|\/set-password\/[\w-]{20,100})$/
/** Files that Next.js makes of `app/`, at the top. */
const OTHER_FILES = new Set(['/icon.svg'])

const LONGEST = 2_000

/** Parameters of the framework's own requests, which mean nothing for a document. */
const WITHOUT_EFFECT = /^(?:_rsc=[^&]*)?$/

/** Reads addresses; what lies in `publicFolder` is served as it is. */
export const createAddresses = (publicFolder: string) => {
  const files = new Set([...OTHER_FILES, ...filesIn(publicFolder)])

  const find = (url: string): Found => {
    const [path = '', query] = split(url)
    if (isPage(path) && (query === undefined || WITHOUT_EFFECT.test(query)))
      return { kind: 'page', address: path }
    if (DYNAMIC_PAGES.test(path)) return { kind: 'dynamic', url, takesForms: FORM_PAGES.test(path) }
    if (DESK.test(path) && isPlain(path)) return { kind: 'desk' }
    if (files.has(path) || isOther(path)) return { kind: 'other' }
    const canonical = canonicalOf(path)
    if (DESK.test(path.replace(/\/$/, ''))) return { kind: 'redirect', to: path.replace(/\/$/, '') }
    if (isPage(canonical)) return { kind: 'redirect', to: canonical }
    return { kind: 'unknown', lang: /^\/en(\/|$)/.test(path) ? 'en' : 'zh' }
  }
  return { find }
}

const isOther = (path: string) => OTHERS.some((pattern) => pattern.test(path)) && isPlain(path)

/**
 * Whether Next.js understands a path as it stands here: it goes up at `..` however that is written, and fails on
 * what is not UTF-8.
 */
const isPlain = (path: string) => {
  try {
    const segments = decodeURIComponent(path).split(/[/\\]/)
    return !segments.includes('..') && !segments.includes('.')
  } catch {
    return false
  }
}

/** Whether this is the one name of a page for readers, or of a document for machines. */
export const isPage = (path: string): boolean =>
  path === '/' ||
  path === '/en' ||
  (path !== '' && PAGES.test(path.startsWith('/en/') ? path.slice(3) : path)) ||
  documentInside(path) !== undefined

/** Where Next.js has the page: Chinese has no prefix in addresses, but stands under one inside. */
export const insideAddress = (path: string): string => {
  if (path === '/') return '/zh'
  const document = documentInside(path)
  if (document !== undefined) return document
  return path === '/en' || path.startsWith('/en/') ? path : `/zh${path}`
}

const split = (url: string): [path: string, query: string | undefined] => {
  const at = url.indexOf('?')
  return at < 0 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)]
}

/** The one name that a path may be another one of: without doubled and trailing slashes, in lower case. */
const canonicalOf = (path: string): string => {
  if (path.length > LONGEST) return ''
  const tidy = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
  const outside = tidy.replace(/^\/zh(?=\/|$)/, '') || '/'
  return outside.replace(/^(.*\/(?:columns\/[^/]+|archive\/[^/]+))\/1$/, '$1')
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
