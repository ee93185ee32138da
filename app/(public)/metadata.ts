import type { Metadata } from 'next'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { cardPath, commonCardPath, FEED_FORMATS, feedPath, markdownPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import { env } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { CARD } from '#lib/media/titleCard.ts'
import type { Chrome, NoticePage } from '#lib/public/dto.ts'
import { pageTags, siteTags } from '#lib/public/pageTags.ts'
import { FEED_TYPES } from './feed.ts'

interface Subject {
  chrome: Chrome
  /** Absent on the home page, which has the site's own name. */
  title?: string
  /** The page's one address, without host. */
  path: string
  column?: ColumnNode
  notice?: NoticePage
  /** Where the same stands in each language; absent where it stands in one. */
  inLanguages?: Partial<Record<Language, string>> | undefined
}

/** What the head of every page for readers says. */
export const pageMetadata = (subject: Subject): Metadata => {
  const { chrome, title, path, column, notice } = subject
  const { PUBLIC_URL: origin, TIME_ZONE: timeZone } = env()
  const { site } = chrome
  const description = title === undefined ? site.description : undefined
  return {
    title: title ? `${title} - ${site.name}` : site.name,
    alternates: { types: feedsOf(subject), ...(origin && canonicalOf(subject, origin)) },
    ...(origin && {
      openGraph: openGraphOf(subject, origin),
      twitter: { card: 'summary_large_image' },
    }),
    other: pageTags({ site, origin, path, description, column, notice, timeZone }),
    formatDetection: { telephone: false, address: false, email: false },
  }
}

/** What a page says that is not to be found: which site it belongs to. */
export const hiddenMetadata = ({ site }: Pick<Chrome, 'site'>, title: string): Metadata => ({
  title: `${title} - ${site.name}`,
  robots: { index: false },
  other: siteTags({ site, origin: env().PUBLIC_URL }),
})

const feedsOf = ({ chrome: { lang, site }, column, notice }: Subject) => {
  const slugs = [undefined, ...(column?.kind === 'list' ? [column.slug] : [])]
  const feeds = FEED_FORMATS.map((format) => {
    const named = (slug: string | undefined) => ({
      url: feedPath(lang, format, slug),
      title: slug === undefined ? site.name : `${column?.name} - ${site.name}`,
    })
    return [FEED_TYPES[format], slugs.map(named)]
  })
  return Object.fromEntries([
    ...feeds,
    ...(notice ? [['text/markdown', [{ url: markdownPath(lang, notice.id), title: 'Markdown' }]]] : []),
  ])
}

const canonicalOf = ({ path, inLanguages }: Subject, origin: string) => {
  const languages = Object.entries(inLanguages ?? {}).map(([lang, each]) => [
    LOCALES[lang as Language],
    origin + each,
  ])
  const fallback = inLanguages?.zh ?? inLanguages?.en
  return {
    canonical: origin + path,
    ...(fallback !== undefined && {
      languages: { ...Object.fromEntries(languages), 'x-default': origin + fallback },
    }),
  }
}

const openGraphOf = (subject: Subject, origin: string): Metadata['openGraph'] => {
  const { chrome, title, path, column, notice } = subject
  const { lang, site } = chrome
  const card = notice ? cardPath(lang, notice.id) : commonCardPath(lang, column?.slug)
  const common = {
    title: title ?? site.name,
    description: notice?.description ?? column?.description ?? site.description,
    url: origin + path,
    siteName: site.name,
    locale: { zh: 'zh_CN', en: 'en_GB' }[lang],
    images: [{ url: origin + card, ...CARD, type: 'image/png', alt: title ?? site.name }],
  }
  if (!notice) return { ...common, type: 'website' }
  return {
    ...common,
    type: 'article',
    publishedTime: notice.publishedAt.toISOString(),
    modifiedTime: notice.modifiedAt.toISOString(),
    section: column?.name,
    tags: notice.keywords,
  }
}

/** The addresses of what each language of the site has, where it speaks more than one. */
export const inLanguagesOf = ({ languages }: Chrome, pathIn: (lang: Language) => string) =>
  languages.length > 1 ? Object.fromEntries(languages.map((lang) => [lang, pathIn(lang)])) : undefined
