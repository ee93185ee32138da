import type { ListFilter } from '#lib/review/schema.ts'

/** What is set beside the order. */
export type Case = Partial<Record<keyof ListFilter, string>>

/** The filters of the list; `column` and `owner` are put in by who measures. */
export const FILTERS: Record<string, Case> = {
  nothing: {},
  'published ones': { state: 'published' },
  'withdrawn ones': { state: 'withdrawn' },
  drafts: { state: 'draft' },
  'in review': { state: 'in_review' },
  'quarantined ones (none)': { state: 'quarantined' },
  'a column with those below': { column: 'PARENT' },
  'a column alone': { column: 'PARENT', below: 'no' },
  'one person': { owner: 'OWNER' },
  mine: { owner: 'me' },
  'pinned ones': { pinned: 'yes' },
  English: { lang: 'en' },
  'changed in one month, years ago': { from: '2019-03-01', to: '2019-03-31' },
  'published in a year, years ago': { by: 'published', from: '2018-01-01', to: '2018-12-31' },
  'drafts of one person in a column': { state: 'draft', owner: 'OWNER', column: 'PARENT' },
}

/** Words of titles, by how many have them. */
export const SEARCHES: Record<string, string> = {
  'no word': '',
  'a character in most': '知',
  'a character in few': '溴',
  'a word in most': '通知',
  'a word in a tenth': '公告',
  'a word in few': '近视防控',
  'a word of a year, years ago': '2018年',
  'a whole title': '关于做好2019年望潮区心理健康教育工作的通知',
  'two words': '望潮区 足球',
  'two common words, never together': '公告 通知',
  'a word in none': '量子计算机',
  'letters of any case': 'a b',
}
