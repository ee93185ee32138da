import type { Language } from '#lib/core/text.ts'

/** What a page may show: the only place where a tag is spelled. Ids never change, so tags hold for ever. */
export const tags = {
  /** Any page whatever: after bulk loads, and where nobody knows any more what changed. */
  everything: 'everything',
  /** Name, navigation and footer around every page of a language. */
  chrome: (lang: Language) => `chrome:${lang}`,
  /** What a home page is made of: the newest notices of its columns, and the pictures among them. */
  home: (lang: Language) => `home:${lang}`,
  /** What a notice says: its own page, and its title wherever it is listed. */
  notice: (id: number) => `notice:${id}`,
  /** Which notices stand next to a notice in its column. */
  around: (noticeId: number) => `around:${noticeId}`,
  /** Which notices a column lists, and in which order: every numbered page of it. */
  list: (columnId: number) => `list:${columnId}`,
  /** Which former addresses lead where: what there is no page for, and what leads on. */
  redirects: 'redirects',
  /** What of the site is to be found, and when any of it last changed. */
  sitemap: 'sitemap',
  /** What the notices of a part of the sitemap are, and when each last changed. */
  sitemapPart: (part: number) => `sitemap:${part}`,
  /** Which notices of a month (`YYYY-MM`) a column lists. */
  month: (columnId: number, month: string) => `month:${columnId}:${month}`,
} as const
