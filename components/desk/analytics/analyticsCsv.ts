import type { ColumnViews, DayViews, NoticeViews, ReferrerCount, SearchCount } from '#lib/analytics/dto.ts'
import type { Table } from '#lib/analytics/schema.ts'
import { BYTE_ORDER_MARK, csvLines } from '#lib/core/csv.ts'
import type { Translate } from '#lib/i18n/translator.ts'

export interface Rows {
  days: DayViews[]
  notices: NoticeViews[]
  columns: ColumnViews[]
  searches: SearchCount[]
  referrers: ReferrerCount[]
}

const HEADS = {
  days: ['day', 'kinds.notice', 'kinds.column', 'kinds.home', 'kinds.search'],
  notices: ['number', 'notice', 'column', 'views'],
  columns: ['number', 'column', 'lists', 'notices', 'subscribers'],
  searches: ['language', 'query', 'times', 'withoutResult'],
  referrers: ['host', 'views'],
} as const satisfies Record<Table, readonly string[]>

const CELLS: { [T in Table]: (row: Rows[T][number]) => (string | number)[] } = {
  days: ({ day, notice, column, home, search }) => [day, notice, column, home, search],
  notices: ({ id, title, column, views }) => [id, title, column, views],
  columns: ({ id, name, lists, notices, subscribers }) => [id, name, lists, notices, subscribers],
  searches: ({ lang, query, searches, withoutResult }) => [lang, query, searches, withoutResult],
  referrers: ({ host, views }) => [host, views],
}

/** One of the tables of figures with a head, in the reader's words. */
export async function* analyticsCsv<T extends Table>(
  table: T,
  rows: Rows[T],
  t: Translate,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([HEADS[table].map((head) => t(`desk.analytics.${head}`))])
  yield csvLines(rows.map(CELLS[table]))
}
