import type { Language } from './text.ts'

/** Chinese has no prefix in addresses. */
const prefix = (lang: Language) => (lang === 'zh' ? '' : `/${lang}`)

/** Address of a language's home page. */
export const homePath = (lang: Language): string => prefix(lang) || '/'

/** Address of the page about accessibility. */
export const accessibilityPath = (lang: Language): string => `${prefix(lang)}/accessibility`

/** Where a mistake in a page is reported; the page is named where it is known. */
export const reportPath = (lang: Language, about?: string): string =>
  `${prefix(lang)}/report${about === undefined ? '' : `?${new URLSearchParams({ about })}`}`

/** What is said to who has reported a mistake. */
export const reportThanksPath = (lang: Language): string => `${prefix(lang)}/report/thanks`

/** Address of a column's list; the first page has no number. */
export const columnPath = (lang: Language, slug: string, page = 1): string =>
  `${prefix(lang)}/columns/${slug}${page > 1 ? `/${page}` : ''}`

/** Address of a column's archive, or of one of its months (`YYYY-MM`). */
export const archivePath = (lang: Language, slug: string, month?: string, page = 1): string =>
  [columnPath(lang, slug), 'archive', ...(month ? [month] : []), ...(page > 1 ? [page] : [])].join('/')

/** Address of a notice; it is the same in any column and for ever. */
export const noticePath = (lang: Language, id: number): string => `${prefix(lang)}/notices/${id}`

/** What of a search stands in its address. */
export interface SearchParameters {
  q: string
  /** Slug of a column: only what stands there or below. */
  column?: string | undefined
  year?: number | undefined
  sort?: string | undefined
  page?: number | undefined
}

/** Address of the results of a search; what has its usual value does not stand in it. */
export const searchPath = (lang: Language, search?: SearchParameters): string => {
  const { q = '', column, year, sort, page = 1 } = search ?? {}
  const given: [string, string | undefined][] = [
    ['q', q || undefined],
    ['column', column],
    ['year', year?.toString()],
    ['sort', sort === 'relevance' ? undefined : sort],
    ['page', page > 1 ? String(page) : undefined],
  ]
  const parameters = given.filter((each): each is [string, string] => each[1] !== undefined)
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value.toWellFormed()]))
  return `${prefix(lang)}/search${query.size > 0 ? `?${query}` : ''}`
}

/** Notices of so many numbers share a part of the sitemap; an index of `revision` goes by the same number. */
const SITEMAP_PART = 10_000

/** The part of the sitemap that a notice stands in, counted from 1. */
export const sitemapPartOf = (noticeId: number): number => Math.ceil(noticeId / SITEMAP_PART)

/** The lowest and the highest number that a notice in a part of the sitemap may have. */
export const idsOfSitemapPart = (part: number): { first: number; last: number } => ({
  first: (part - 1) * SITEMAP_PART + 1,
  last: part * SITEMAP_PART,
})

/** Address of the sitemap's index, or of one of its parts: a number, or `pages` for what is no notice. */
export const sitemapPath = (part?: number | 'pages'): string =>
  part === undefined ? '/sitemap.xml' : `/sitemaps/${part}.xml`

/** In what forms the newest notices can be subscribed to. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** Address of a feed of a whole language, or of one of its columns. */
export const feedPath = (lang: Language, format: FeedFormat, slug?: string): string =>
  `${slug === undefined ? prefix(lang) : columnPath(lang, slug)}/${format === 'json' ? 'feed.json' : `${format}.xml`}`

/** Address of a notice as Markdown. */
export const markdownPath = (lang: Language, id: number): string => `${noticePath(lang, id)}.md`

/** Address of the image that stands for a notice where its link is shared. */
export const cardPath = (lang: Language, id: number): string => `${noticePath(lang, id)}.png`

/** Address of the image that stands for a column where its link is shared, or for the site. */
export const commonCardPath = (lang: Language, slug?: string): string =>
  `${slug === undefined ? prefix(lang) : columnPath(lang, slug)}/card.png`

/** A private address at which a notice is read before it is published. */
export const previewPath = (lang: Language, token: string): string => `${prefix(lang)}/preview/${token}`

/** Address of a file as a preview shows it. */
export const previewFilePath = (token: string, sha256: string): string => `/preview-files/${token}/${sha256}`

/** Address of an attachment: what it is, by hash, and the name to save it under. */
export const filePath = (sha256: string, name: string): string =>
  `/files/${sha256}/${encodeURIComponent(name)}`

/** Address of a stored file on the desk, before readers see it. */
export const deskFilePath = (sha256: string): string => `/desk/files/${sha256}`

/** Address of an image on the desk, before readers see it, in a small size. */
export const deskImagePath = (sha256: string, width = 480): string => `${deskFilePath(sha256)}?width=${width}`

/** Address of an image, or of one of its variants. */
export const imagePath = (sha256: string, variant?: { width: number; format: string }): string =>
  `/images/${sha256}${variant ? `/${variant.width}.${variant.format}` : ''}`

/** Address of the form for mails about new notices, with a column chosen where one is named. */
export const subscribePath = (lang: Language, slug?: string): string =>
  `${prefix(lang)}/subscribe${slug === undefined ? '' : `?column=${slug}`}`

/** A private address, sent by mail, at which a subscription is confirmed. */
export const confirmPath = (lang: Language, token: string): string => `${prefix(lang)}/subscribe/${token}`

/** What is said to who has asked for mails, and to who gets none any more. */
export const askedPath = (lang: Language): string => `${prefix(lang)}/subscribe/asked`
export const endedPath = (lang: Language): string => `${prefix(lang)}/subscribe/ended`

/** A private address, sent by mail, at which subscriptions are changed and ended; it says what was done, where something was. */
export const preferencesPath = (lang: Language, token: string, done?: 'confirmed' | 'saved'): string =>
  `${prefix(lang)}/subscriptions/${token}${done === undefined ? '' : `?done=${done}`}`

/** Where programs for mail end all subscriptions by one request (RFC 8058). */
export const unsubscribePath = (token: string): string => `/api/v1/unsubscribe/${token}`
