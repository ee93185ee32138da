import { sitemapPath } from '#lib/core/addresses.ts'
import { CLOSED_TO_ROBOTS } from '#lib/core/places.ts'
import { siteUrl } from '#lib/env.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'

/** Not made by the build, which knows neither the database nor the site's address. */
export const dynamic = 'force-dynamic'

/** `robots.txt` (RFC 9309). */
export const GET = () =>
  documentResponse(
    'text/plain',
    [
      'User-agent: *',
      ...CLOSED_TO_ROBOTS.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${siteUrl()}${sitemapPath()}`,
      '',
    ].join('\n'),
  )
