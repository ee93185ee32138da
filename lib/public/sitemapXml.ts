import type { Language } from '#lib/core/text.ts'
import { element, xmlDocument } from '#lib/core/xml.ts'
import type { SitemapEntry } from './dto.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * A part of the sitemap (sitemaps.org, 0.9), the same page in other languages by `xhtml:link`.
 * @param tagOf the BCP 47 tag of a language
 * @param origin address of the site, without a trailing slash
 */
export const sitemapOf = (
  entries: SitemapEntry[],
  tagOf: (lang: Language) => string,
  origin: string,
): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...entries.map(({ path, modifiedAt, inLanguages }) =>
        element(
          'url',
          {},
          element('loc', {}, origin + path),
          modifiedAt && element('lastmod', {}, modifiedAt.toISOString()),
          ...inLanguages.map(({ lang, path: each }) => alternate(tagOf(lang), origin + each)),
          inLanguages[0] && alternate('x-default', origin + inLanguages[0].path),
        ),
      ),
    ),
  )

const alternate = (hreflang: string, href: string) =>
  element('xhtml:link', { rel: 'alternate', hreflang, href })

/** The index of the sitemap's parts. */
export const sitemapIndexOf = (parts: SitemapEntry[], origin: string): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...parts.map(({ path, modifiedAt }) =>
        element(
          'sitemap',
          {},
          element('loc', {}, origin + path),
          modifiedAt && element('lastmod', {}, modifiedAt.toISOString()),
        ),
      ),
    ),
  )
