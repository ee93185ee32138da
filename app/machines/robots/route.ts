import { sitemapPath } from '#lib/core/addresses.ts'
import { siteUrl } from '#lib/env.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'

/** Not made by the build, which knows neither the database nor the site's address. */
export const dynamic = 'force-dynamic'

/** What is not for search engines: the desk and the ways to it, what depends on a query, what only some may see. */
const NOT_FOR_ROBOTS = [
  ...['/api/', '/desk', '/sign-in', '/forgotten-password', '/set-password/'],
  ...['/search', '/en/search', '/report', '/en/report', '/preview/', '/en/preview/', '/preview-files/'],
]

/** `robots.txt` (RFC 9309). */
export const GET = () =>
  documentResponse(
    'text/plain',
    [
      'User-agent: *',
      ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${siteUrl()}${sitemapPath()}`,
      '',
    ].join('\n'),
  )
