import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalAddress, knownQuery, languageOfPath, placeAt } from '#lib/core/places.ts'
import type { Language } from '#lib/core/text.ts'

/**
 * What an address is: a page for readers, or a document for machines, under its one name, one that is made anew for each
 * query, another name of a page, a screen of the editors, something else that Next.js answers, or nothing at all.
 */
type Found =
  | { kind: 'page'; address: string }
  | { kind: 'dynamic'; url: string; takesForms: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'desk' }
  | { kind: 'other' }
  | { kind: 'unknown'; lang: Language }

/** Reads addresses; what lies in `publicFolder` is served as it is. */
export const createAddresses = (publicFolder: string) => {
  const files = new Set(filesIn(publicFolder))

  const find = (url: string): Found => {
    const [path = '', query] = splitQuery(url)
    const place = placeAt(path)
    if (place?.kind === 'page' || place?.kind === 'document') {
      if (query === undefined) return { kind: 'page', address: path }
    } else if (place?.kind === 'dynamic') {
      if (knownQuery(place, query) === query) return { kind: 'dynamic', url, takesForms: place.takesForms }
    } else if (place) return { kind: place.kind }
    if (files.has(path)) return { kind: 'other' }
    const to = canonicalAddress(url)
    return to === undefined ? { kind: 'unknown', lang: languageOfPath(path) } : { kind: 'redirect', to }
  }
  return { find }
}

/** Whether this is the one name of a page for readers, or of a document for machines. */
export const isPage = (path: string): boolean => {
  const kind = placeAt(path)?.kind
  return kind === 'page' || kind === 'document'
}

/** Where Next.js has what stands at an address. */
export const insideAddress = (url: string): string => {
  const [path, query] = splitQuery(url)
  const inside = placeAt(path)?.inside ?? insideOfStatus(path)
  return query === undefined ? inside : `${inside}?${query}`
}

/** Pages that say why there is no other stand at addresses that nobody can ask for. */
const insideOfStatus = (path: string): string => (languageOfPath(path) === 'en' ? path : `/zh${path}`)

const splitQuery = (url: string): [path: string, query: string | undefined] => {
  const at = url.indexOf('?')
  return at < 0 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)]
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
