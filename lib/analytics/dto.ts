import type { Language } from '#lib/core/text.ts'

/** How often pages were looked at on a day (`YYYY-MM-DD`, in the site's time zone), by what they are. */
export interface DayViews {
  day: string
  home: number
  search: number
  column: number
  notice: number
}

export interface NoticeViews {
  id: number
  lang: Language
  title: string
  column: string
  views: number
}

export interface ColumnViews {
  id: number
  lang: Language
  slug: string
  name: string
  /** Of its own pages, and of the notices whose main column it is. */
  lists: number
  notices: number
  /** Confirmed addresses that get mails about it. */
  subscribers: number
}

export interface SearchCount {
  lang: Language
  query: string
  searches: number
  withoutResult: number
}

export interface ReferrerCount {
  host: string
  views: number
}

/** What is asked of the whole site. */
export interface SiteFigures {
  searches: SearchCount[]
  fruitless: SearchCount[]
  referrers: ReferrerCount[]
}

export interface Analytics {
  /** Each day of the span, the oldest first, also those on which nobody came. */
  days: DayViews[]
  total: number
  /** In as many days before. */
  totalBefore: number
  notices: NoticeViews[]
  columns: ColumnViews[]
  /** Absent for who has to do with some columns only. */
  site: SiteFigures | undefined
}
