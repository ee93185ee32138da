const COLUMN = '/columns/[a-z0-9]+(?:-[a-z0-9]+)*'
const NOTICE = '/notices/([1-9]\\d{0,14})'

/** What machines read of the site, and where Next.js makes it. */
const OF_SITE: [outside: RegExp, inside: string][] = [
  [/^\/robots\.txt$/, '/machines/robots'],
  [/^\/sitemap\.xml$/, '/machines/sitemap'],
  [/^\/sitemaps\/(pages|[1-9]\d{0,11})\.xml$/, '/machines/sitemap/$1'],
]

/** What there is in each language, below it. */
const OF_LANGUAGE: [outside: RegExp, inside: string][] = [
  [/^\/llms\.txt$/, '/llms'],
  [new RegExp(`^((?:${COLUMN})?)/(rss|atom)\\.xml$`), '$1/feeds/$2'],
  [new RegExp(`^((?:${COLUMN})?)/feed\\.json$`), '$1/feeds/json'],
  [new RegExp(`^${NOTICE}\\.md$`), '/notices/$1/markdown'],
  [new RegExp(`^${NOTICE}\\.png$`), '/notices/$1/card'],
]

/** Where Next.js makes the document for machines that has this address; undefined where none has. */
export const documentInside = (path: string): string | undefined => {
  const ofSite = insideBy(OF_SITE, path)
  if (ofSite !== undefined) return ofSite
  const isEnglish = path.startsWith('/en/')
  const below = insideBy(OF_LANGUAGE, isEnglish ? path.slice(3) : path)
  return below === undefined ? undefined : `${isEnglish ? '/en' : '/zh'}${below}`
}

const insideBy = (table: typeof OF_SITE, path: string): string | undefined => {
  const found = table.find(([outside]) => outside.test(path))
  return found && path.replace(...found)
}
