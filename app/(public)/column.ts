import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Crumb } from '#components/site/Breadcrumb.tsx'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { pathToColumn } from '#lib/columns/queries.ts'
import { columnPath, homePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pageOf } from './read.ts'

/**
 * What every page in a column begins with; a 404 where there is no such column. The server's door knows where one is
 * that has another slug now.
 */
export const columnOf = cache(async (segment: string, slug: string) => {
  const { lang, chrome, t } = await pageOf(segment)
  const path = pathToColumn(chrome.columns, slug)
  const column = path.at(-1)
  if (!column || column.kind === 'link') notFound()
  return { lang, chrome, column, path, t, crumbs: crumbsOf(lang, path) }
})

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
