import { cardPath, columnPath, homePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { SiteSettings } from '#lib/site/schema.ts'
import { pictureUrl } from './bodyElsewhere.ts'
import type { NoticePage } from './dto.ts'

type Value = string | number | boolean | Thing | Value[] | undefined
/** Something as schema.org describes it. */
export interface Thing {
  '@type': string
  [property: string]: Value
}

const TYPES = {
  government: 'GovernmentOrganization',
  school: 'EducationalOrganization',
  association: 'Organization',
} as const satisfies Record<SiteSettings['organisation'], string>

/** ISO 3166-1; whose rules these sites follow. */
const COUNTRY = 'CN'

const organizationId = (origin: string) => `${origin}/#organization`

/** Who publishes the site, with what Google reads of an organization. */
export const organizationOf = (site: SiteSettings, origin: string): Thing => {
  const hasAddress = site.address !== undefined || site.postcode !== undefined
  const { phone: telephone, email } = site
  return {
    '@type': TYPES[site.organisation],
    '@id': organizationId(origin),
    name: site.organiser ?? site.name,
    alternateName: site.tagline,
    description: site.description || undefined,
    url: `${origin}/`,
    logo: `${origin}/emblem.svg`,
    ...{ telephone, email },
    contactPoint:
      telephone === undefined && email === undefined
        ? undefined
        : { '@type': 'ContactPoint', telephone, email },
    address: hasAddress
      ? {
          '@type': 'PostalAddress',
          ...{ streetAddress: site.address, postalCode: site.postcode, addressCountry: COUNTRY },
        }
      : undefined,
  }
}

/**
 * The site, with its search.
 * @param language BCP 47 tag
 */
export const websiteOf = (site: SiteSettings, lang: Language, language: string, origin: string): Thing => {
  const home = origin + homePath(lang)
  return {
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.tagline,
    url: home,
    inLanguage: language,
    publisher: { '@type': TYPES[site.organisation], '@id': organizationId(origin) },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${home.replace(/\/$/, '')}/search?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** The way to a page from the home page; the page itself comes last and needs no address. */
export const breadcrumbsOf = (crumbs: { name: string; href?: string }[], origin: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, href }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: href === undefined ? undefined : origin + href,
  })),
})

interface ArticleContext {
  site: SiteSettings
  lang: Language
  /** BCP 47 tag of `lang`. */
  language: string
  /** Address of its page, without host. */
  path: string
  column: { name: string; slug: string }
  origin: string
}

/** A notice, with what Google reads of an article. */
export const newsArticleOf = (notice: NoticePage, context: ArticleContext): Thing => {
  const { site, lang, language, path, column, origin } = context
  const pictures = [...notice.pictures.values()].map((picture) => pictureUrl(picture, origin))
  const url = origin + path
  return {
    '@type': 'NewsArticle',
    headline: notice.title,
    alternativeHeadline: notice.subtitle ?? undefined,
    description: notice.description || undefined,
    image: [...pictures.filter((each) => each !== undefined), origin + cardPath(lang, notice.id)],
    datePublished: notice.publishedAt.toISOString(),
    dateModified: notice.modifiedAt.toISOString(),
    author: authorOf(notice, site, origin + columnPath(lang, column.slug)),
    publisher: organizationOf(site, origin),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    articleSection: column.name,
    keywords: notice.keywords.length > 0 ? notice.keywords : undefined,
    inLanguage: language,
    isAccessibleForFree: true,
  }
}

/** Whoever wrote it, else the source it came from, else who publishes the site. */
const authorOf = ({ author, source }: NoticePage, site: SiteSettings, columnUrl: string): Thing =>
  author === null
    ? { '@type': 'Organization', name: source ?? site.organiser ?? site.name, url: columnUrl }
    : { '@type': 'Person', name: author, url: columnUrl }

/** Things as the text of a script that is none: nothing in it ends the element, whoever wrote it. */
export const jsonLd = (things: Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
