import type { Language } from './text.ts'

/** Chinese has no prefix in addresses. */
const prefix = (lang: Language) => (lang === 'zh' ? '' : `/${lang}`)

/** Address of a language's home page. */
export const homePath = (lang: Language): string => prefix(lang) || '/'

/** Address of a column's list; the first page has no number. */
export const columnPath = (lang: Language, slug: string, page = 1): string =>
  `${prefix(lang)}/columns/${slug}${page > 1 ? `/${page}` : ''}`

/** Address of a column's archive, or of one of its months (`YYYY-MM`). */
export const archivePath = (lang: Language, slug: string, month?: string, page = 1): string =>
  [columnPath(lang, slug), 'archive', ...(month ? [month] : []), ...(page > 1 ? [page] : [])].join('/')

/** Address of a notice; it is the same in any column and for ever. */
export const noticePath = (lang: Language, id: number): string => `${prefix(lang)}/notices/${id}`

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

/** A private address, sent by mail, at which subscriptions are changed and ended. */
export const preferencesPath = (lang: Language, token: string): string =>
  `${prefix(lang)}/subscriptions/${token}`

/** Where programs for mail end all subscriptions by one request (RFC 8058). */
export const unsubscribePath = (token: string): string => `/api/v1/unsubscribe/${token}`
