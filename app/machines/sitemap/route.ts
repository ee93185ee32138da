import { database } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { readSitemapIndex } from '#lib/public/sitemap.ts'
import { sitemapIndexOf } from '#lib/public/sitemapXml.ts'

/** Not made by the build, which knows neither the database nor the site's address. */
export const dynamic = 'force-dynamic'

/** The index of the sitemap. */
export const GET = async () =>
  documentResponse('application/xml', sitemapIndexOf(await readSitemapIndex(database()), siteUrl()))
