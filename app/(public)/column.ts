import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import type { Crumb } from '#components/site/Breadcrumb.tsx'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { pathToColumn } from '#lib/columns/queries.ts'
import { columnPath, homePath } from '#lib/core/addresses.ts'
import { isLanguage, type Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readRedirect } from '#lib/public/redirect.ts'
import { chromeOf } from './read.ts'

/**
 * What every page in a column begins with. Where there is no such column its readers are sent to where it is now, or
 * told that there is none.
 * @param below the page's own address after that of the column
 */
export const columnOf = cache(async (lang: string, slug: string, below = '') => {
  if (!isLanguage(lang)) notFound()
  const chrome = await chromeOf(lang)
  const path = pathToColumn(chrome.columns, slug)
  const column = path.at(-1)
  if (!column) return leadOn(`${columnPath(lang, slug)}${below}`)
  if (column.kind === 'link') notFound()
  return { lang, chrome, column, path, t: translator(lang), crumbs: crumbsOf(lang, path) }
})

const leadOn = async (path: string): Promise<never> => {
  const to = await readRedirect(database(), path)
  if (to === undefined) notFound()
  permanentRedirect(to)
}

const crumbsOf = (lang: Language, path: ColumnNode[]): Crumb[] => [
  { name: translator(lang)('site.home'), href: homePath(lang) },
  ...path.map((column) => ({ name: column.name, href: columnPath(lang, column.slug) })),
]

/** The crumbs of a page that is itself the last of them. */
export const endingHere = (crumbs: Crumb[]): Crumb[] =>
  crumbs.map((crumb, i) => (i === crumbs.length - 1 ? { name: crumb.name } : crumb))

/** A number of a page in an address, from `from` on; a 404 for what is none. */
export const pageNumberOf = (segment: string, from = 1): number => {
  const page = /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : 0
  if (page < from) notFound()
  return page
}
