import { notFound } from 'next/navigation'
import { database } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { readSitemapPages, readSitemapPart } from '#lib/public/sitemap.ts'
import { sitemapOf } from '#lib/public/sitemapXml.ts'

/** A part of the sitemap: home pages and columns, or notices by their numbers. */
export const GET = async (_request: Request, { params }: RouteContext<'/machines/sitemap/[part]'>) => {
  const { part } = await params
  const db = database()
  const entries = await (part === 'pages' ? readSitemapPages(db) : readSitemapPart(db, Number(part)))
  if (entries.length === 0) notFound()
  return documentResponse(
    'application/xml',
    sitemapOf(entries, (lang) => LOCALES[lang], siteUrl()),
  )
}
