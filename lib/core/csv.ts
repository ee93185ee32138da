import { stringify } from 'csv-stringify/sync'

/** By these Excel and WPS know that a table is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Rows of a table. What a program for tables would take for a formula is written so that it stays text. */
export const csvLines = (rows: (string | number | null)[][]): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
