import type { Language } from '#lib/core/text.ts'

/** A column of the demo site. Parents stand before their children. */
export interface DemoColumn {
  slug: string
  parent?: string
  lang: Language
  kind: 'list' | 'page' | 'link'
  name: string
  description: string
  keywords: string[]
  /** One of the values that the page tag ColumnType takes (国办发〔2017〕47号). */
  columnType: string
  linkUrl?: string
  /** Whether the home page shows a block of it. */
  onHome?: boolean
}

/** What a demo notice says; image addresses in `bodyHtml` are written `demo:<file name>`. */
export interface DemoContent {
  title: string
  subtitle?: string
  source?: string
  author?: string
  summary?: string
  keywords?: string[]
  /** Elements: p h2 h3 ul ol li table thead tbody tr th td caption strong em a blockquote figure img figcaption; classes: none but `noindent`, `center`, `right`. */
  bodyHtml: string
  leadImage?: { file: string; alt: string }
  attachments?: { file: string; name: string }[]
  facts?: {
    indexNumber?: string
    issuingAuthority?: string
    documentNumber?: string
    /** YYYY-MM-DD */
    issuedOn?: string
    topic?: string
    validity?: 'valid' | 'lapsed' | 'repealed'
  }
}

/**
 * A notice of the demo site, dated so that the collection is never stale: `seasonal` ones stand on their
 * day of the year, in the last year in which that day has passed (`yearsBack` more before it), `recent` ones
 * so many days before the demo is loaded.
 */
export type DemoNotice = {
  /** Stable name of the notice, unique over the whole demo. */
  key: string
  /** Language and slug, as in `zh:news`: slugs repeat across languages. */
  column: string
  /** Written as `column` is. */
  furtherColumns?: string[]
  pinned?: boolean
} & (
  | {
      on: { month: number; day: number; time: string; yearsBack: 0 | 1 }
      /** Never there; it lets the compiler tell the two kinds apart. */
      daysAgo?: undefined
      content: (year: number) => DemoContent
    }
  | {
      daysAgo: number
      time: string
      content: (date: (daysFromToday: number) => { year: number; month: number; day: number }) => DemoContent
    }
)
