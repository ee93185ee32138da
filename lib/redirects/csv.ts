import { parse } from 'csv-parse/sync'
import { BYTE_ORDER_MARK, csvLines } from '#lib/core/csv.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { RedirectDto } from './dto.ts'
import type { RedirectLine } from './schema.ts'

/** What a table says of each redirect; the first three are read in again. */
export const TABLE_COLUMNS = ['from', 'to', 'below', 'hits', 'lastHit'] as const

const YES = new Set(['1', 'yes', 'true', 'y', '是', '包含'])

/**
 * The lines of a table with the columns former address, address now and, if there is one, whether what lies below goes
 * along. Commas, semicolons and tabs divide; a first line without an address is its head.
 * @throws DomainError INVALID where it is no such table
 */
export const readRedirectTable = (text: string): RedirectLine[] => {
  const records = readRecords(text)
  const isHead = (cells: string[]) => !/^(?:\/|https?:)/i.test(cells[0]?.trim() ?? '')
  return records
    .slice(records[0] && isHead(records[0].cells) ? 1 : 0)
    .map(({ line, cells: [from = '', to = '', below = ''] }) => ({
      line,
      from: from.trim(),
      to: to.trim(),
      coversBelow: YES.has(below.trim().toLowerCase()),
    }))
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

const readRecords = (text: string): { line: number; cells: string[] }[] => {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      info: true,
    }) as unknown as Parsed[]
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    throw new DomainError('INVALID', 'redirects.bad-table', { line })
  }
}

/** What stands most often in the first line: programs of some places write semicolons. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (sign: string) => first.split(sign).length
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Redirects as a table that can be read in again; `head` names its columns. */
export const writeRedirectTable = (redirects: RedirectDto[], head: string[], yes: string): string =>
  BYTE_ORDER_MARK +
  csvLines([
    head,
    ...redirects.map(({ from, to, coversBelow, hits, lastHitAt }) => [
      ...[from, to, coversBelow ? yes : '', hits],
      lastHitAt?.toISOString() ?? '',
    ]),
  ])
