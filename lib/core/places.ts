import type { Language } from './text.ts'

const SLUG = '(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)'
const ID = '(?<id>[1-9]\\d{0,14})'
const TOKEN = '(?<token>[\\w-]{20,100})'
const MONTH = '(?<month>(?:19|20)\\d\\d-(?:0[1-9]|1[0-2]))'
/** Page 1 of a list has no number. */
const FURTHER_PAGE = '(?<page>[2-9]|[1-9]\\d{1,6})'

/**
 * A page for readers, a document for machines kept like one, a page that depends on its query or is for few and a while
 * and is kept nowhere, a screen of the editors or the way to it, or something else that Next.js answers.
 */
type Kind = 'page' | 'document' | 'dynamic' | 'desk' | 'other'

interface PlaceType {
  kind: Kind
  path: string
  /** Where Next.js has it, if that is not the same. */
  inside?: string
  /** What stands in its query; everything else leads to the address without it. */
  parameters?: readonly string[]
  /** Whether readers send it a form. */
  takesForms?: boolean
}

const page = (path: string): PlaceType => ({ kind: 'page', path })
const document = (path: string, inside: string): PlaceType => ({ kind: 'document', path, inside })
const dynamic = (path: string, parameters: readonly string[] = [], takesForms = false): PlaceType => ({
  ...{ kind: 'dynamic', path, parameters, takesForms },
})
const desk = (path: string): PlaceType => ({ kind: 'desk', path })
const other = (path: string): PlaceType => ({ kind: 'other', path })

/** What stands below each language. `docs/crawlers.md` has a row for each, and a test compares them. */
const OF_LANGUAGE: PlaceType[] = [
  page(''),
  page(`/notices/${ID}`),
  page(`/columns/${SLUG}(?:/archive|(?:/archive/${MONTH})?(?:/${FURTHER_PAGE})?)`),
  page('/accessibility'),
  page('/report/thanks'),
  page('/subscribe/(?:asked|ended)'),
  document('/llms\\.txt', '/llms'),
  document('/(?<format>rss|atom)\\.xml', '/feeds/$<format>'),
  document('/feed\\.json', '/feeds/json'),
  document(`/columns/${SLUG}/(?<format>rss|atom)\\.xml`, '/columns/$<slug>/feeds/$<format>'),
  document(`/columns/${SLUG}/feed\\.json`, '/columns/$<slug>/feeds/json'),
  document('/card\\.png', '/card'),
  document(`/columns/${SLUG}/card\\.png`, '/columns/$<slug>/card'),
  document(`/notices/${ID}\\.md`, '/notices/$<id>/markdown'),
  document(`/notices/${ID}\\.png`, '/notices/$<id>/card'),
  dynamic('/search', ['q', 'column', 'year', 'sort', 'page']),
  dynamic('/report', ['about'], true),
  dynamic('/subscribe', ['column'], true),
  dynamic(`/(?:subscribe|subscriptions)/${TOKEN}`, ['done'], true),
  dynamic(`/preview/${TOKEN}`),
]

/** What the site has once. */
const OF_SITE: PlaceType[] = [
  document('/robots\\.txt', '/machines/robots'),
  document('/sitemap\\.xml', '/machines/sitemap'),
  document('/sitemaps/(?<part>pages|[1-9]\\d{0,11})\\.xml', '/machines/sitemap/$<part>'),
  desk('/desk(?:/[\\w.~-]+)*'),
  desk('/sign-in'),
  desk('/forgotten-password'),
  desk(`/set-password/${TOKEN}`),
  other('/icon\\.svg'),
  other('/_next/static/[^/].*'),
  other('/files/[0-9a-f]{64}/[^/]+'),
  other('/images/[0-9a-f]{64}/[1-9]\\d{0,4}\\.(?:webp|jpg)'),
  other('/preview-files/[\\w-]{20,100}/[0-9a-f]{64}'),
  other('/api/auth/[a-z]+(?:/[a-z]+)?'),
  other('/api/desk(?:/[a-z0-9-]+)+'),
  other('/api/v1/(?:suggestions|unsubscribe/[\\w-]{43})'),
]

const compiled = (types: PlaceType[], flags = '') =>
  types.map((type) => ({ ...type, path: new RegExp(`^${type.path}$`, flags) }))

const PLACES = { ofLanguage: compiled(OF_LANGUAGE), ofSite: compiled(OF_SITE) }
/** Other spellings of what has one name; files are answered under theirs alone. */
const SPELLINGS = compiled([...OF_LANGUAGE, ...OF_SITE.filter(({ kind }) => kind !== 'other')], 'i')

/** What stands at an address. */
export interface Place {
  kind: Kind
  lang: Language
  /** Where Next.js has it: Chinese has no prefix in addresses, but stands under one inside. */
  inside: string
  /** The notice or column that it is about, with the month and the page of its list; the secret of a private link. */
  of: { id?: string; slug?: string; month?: string; page?: string; token?: string }
  parameters: readonly string[]
  takesForms: boolean
}

/** What stands at a path, under the one name that it has; undefined where nothing can. */
export const placeAt = (path: string): Place | undefined => {
  const lang = languageOfPath(path)
  const below = path === '/' ? '' : lang === 'en' ? path.slice(3) : path || '//'
  for (const type of PLACES.ofLanguage) {
    const found = type.path.exec(below)
    if (found) return placeOf(type, found, lang, `/${lang}`)
  }
  for (const type of PLACES.ofSite) {
    const found = type.path.exec(path)
    if (found) return isPlain(path) ? placeOf(type, found, lang, '') : undefined
  }
  return undefined
}

const placeOf = (
  { kind, path, inside, parameters = [], takesForms = false }: ReturnType<typeof compiled>[number],
  found: RegExpExecArray,
  lang: Language,
  above: string,
): Place => ({
  ...{ kind, lang, parameters, takesForms, of: found.groups ?? {} },
  inside: `${above}${inside === undefined ? found[0] : found[0].replace(path, inside)}`,
})

/** The language whose pages stand at a path, or would. */
export const languageOfPath = (path: string): Language =>
  path === '/en' || path.startsWith('/en/') ? 'en' : 'zh'

/**
 * Whether Next.js understands a path as it stands here: it goes up at `..` however that is written, and fails on
 * what is not UTF-8.
 */
const isPlain = (path: string): boolean => {
  try {
    const segments = decodeURIComponent(path).split(/[/\\]/)
    return !segments.includes('..') && !segments.includes('.')
  } catch {
    return false
  }
}

const LONGEST = 2_000

/**
 * The one name of what a path may be another name of: without doubled and trailing slashes, in lower case but for the
 * secret of a private link, without the prefix of Chinese and the number of a first page.
 */
export const canonicalPath = (path: string): string | undefined => {
  if (path.length > LONGEST) return undefined
  const tidy = path
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .replace(/^\/zh(?=\/|$)/i, '')
    .replace(/^(.*\/(?:columns\/[^/]+|archive\/[^/]+))\/1$/i, '$1')
  const below = tidy.replace(/^\/(?:en(?=\/|$)|$)/i, '')
  for (const { path: spelling } of SPELLINGS) {
    const found = spelling.exec(below)
    if (!found) continue
    const token = found.groups?.token ?? ''
    const canonical = `${tidy.slice(0, tidy.length - token.length).toLowerCase()}${token}` || '/'
    return placeAt(canonical) && canonical
  }
  return undefined
}

/** Of a query what a place knows, each parameter once; undefined where that is nothing. */
export const knownQuery = ({ parameters }: Place, query: string | undefined): string | undefined => {
  const seen = new Set<string>()
  const known = (query?.split('&') ?? []).filter((pair) => {
    const [name = ''] = pair.split('=', 1)
    const isNew = parameters.includes(name) && !seen.has(name)
    seen.add(name)
    return isNew
  })
  return known.length > 0 ? known.join('&') : undefined
}

/**
 * The one name of what an address may be another name of, with what its place knows of the query; undefined where nothing
 * can stand under any name of it. A fragment stays.
 */
export const canonicalAddress = (address: string): string | undefined => {
  const [, path = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? []
  const canonical = canonicalPath(path)
  const place = canonical === undefined ? undefined : placeAt(canonical)
  if (canonical === undefined || !place) return undefined
  const known = knownQuery(place, query)
  return `${canonical}${known === undefined ? '' : `?${known}`}${fragment}`
}

/**
 * Where only the system has something. No former address lies there, and nobody misses what does not: private links that
 * were cut off are still half a secret. What does is not for search engines.
 */
const RESERVED =
  /^\/(?:(?:en|zh)\/)?(?:desk|api|_next|status|preview|preview-files|sign-in|forgotten-password|set-password|subscribe|subscriptions)(?:[/?]|%2f|$)/i

export const isReserved = (url: string): boolean => RESERVED.test(url)

/**
 * What robots are to leave alone. All else that is not to be found says so itself (`noindex`), which they can only read
 * where they may ask for it.
 */
export const CLOSED_TO_ROBOTS = ['/api/', '/desk'] as const
