import type { ColumnNode } from '#lib/columns/dto.ts'
import type { Language } from '#lib/core/text.ts'
import type { VALIDITIES } from '#lib/notices/schema.ts'
import type { SiteSettings } from '#lib/site/schema.ts'

/** What stands around every page of a language. */
export interface Chrome {
  lang: Language
  site: SiteSettings
  columns: ColumnNode[]
  /** Whether readers can have mails about new notices. */
  hasMails: boolean
  /** Languages that have columns to show. */
  languages: Language[]
}

/** A notice as lists show it. */
export interface NoticeItem {
  id: number
  title: string
  href: string
  publishedAt: Date
  /** Younger than three days when the page was made. */
  isNew: boolean
}

/** An image in the forms that it can be had in; sizes in pixels. */
export interface Picture {
  sha256: string
  width: number
  height: number
  alt: string
  variants: { width: number; format: string }[]
}

/** A page of a list. */
export interface ListPage {
  items: NoticeItem[]
  /** Notices listed in all. */
  total: number
  /** Number of pages; a list without notices has one, which is empty. */
  pages: number
}

/** A column's block on the home page. */
export interface HomeBlock {
  slug: string
  name: string
  items: NoticeItem[]
}

/** The notice that the home page begins with. */
export interface Lead extends NoticeItem {
  picture: Picture
  summary: string | null
}

export interface Home {
  /** The newest notice of the columns on the home page that has a picture to show. */
  lead: Lead | undefined
  blocks: HomeBlock[]
}

/** A notice that another one names. */
export interface NoticeLink {
  title: string
  lang: Language
  href: string
}

/** What a notice has to do with others that readers see. */
export interface Relations {
  /** 废止、替代 */
  replaces: NoticeLink[]
  replacedBy: NoticeLink[]
  /** The same in the other language. */
  translation: NoticeLink | undefined
}

/** A notice as its page shows it. */
export interface NoticePage extends Relations {
  id: number
  columnSlug: string
  columnKind: string
  expired: boolean
  title: string
  subtitle: string | null
  description: string
  bodyHtml: string
  /** Pictures of the body, by hash. */
  pictures: Map<string, Picture>
  keywords: string[]
  author: string | null
  source: string | null
  publishedAt: Date
  /** When readers first saw it as it is. */
  modifiedAt: Date
  facts: DocumentFacts
  attachments: Attachment[]
  /** 更正说明, the newest first: what changed, and when readers first saw the change. */
  corrections: { note: string; at: Date }[]
}

/** 附件 */
export interface Attachment {
  sha256: string
  name: string
  href: string
  bytes: number
  mediaType: string
}

/** 公文要素 */
export interface DocumentFacts {
  indexNumber: string | null
  issuingAuthority: string | null
  documentNumber: string | null
  /** `YYYY-MM-DD` */
  issuedOn: string | null
  topic: string | null
  validity: (typeof VALIDITIES)[number] | null
}

/** What stands around a notice in its column: the one above it in the list, the one below, the next nearest. */
export interface Neighbours {
  previous: NoticeItem | undefined
  next: NoticeItem | undefined
  related: NoticeItem[]
}

/** What readers are told where a notice was. */
export interface Withdrawal {
  columnSlug: string
  withdrawnAt: Date
  reason: string
}

/** A page as the sitemap names it, or a part of the sitemap as its index does. */
export interface SitemapEntry {
  path: string
  /** When what it shows last changed; undefined where nobody can say. */
  modifiedAt: Date | undefined
  /** The same in every language that it can be had in; empty where that is one. */
  inLanguages: { lang: Language; path: string }[]
}

/** The newest notices of a language, or of one of its columns, for who subscribes to them. */
export interface Feed {
  lang: Language
  title: string
  description: string
  /** Of the column; undefined where it is about the whole language. */
  slug: string | undefined
  items: FeedItem[]
}

/** A notice in a feed. Its body has no address that only this site would understand. */
export interface FeedItem {
  id: number
  title: string
  description: string
  bodyHtml: string
  publishedAt: Date
  modifiedAt: Date
  author: string | undefined
  keywords: string[]
  attachments: Attachment[]
}
