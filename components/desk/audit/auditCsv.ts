import { stringify } from 'csv-stringify/sync'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { type AuditEvent, changesOf, detailsOf, wordsOf } from './eventWords.ts'

const COLUMNS = [
  ...([
    'id',
    'time',
    'actor',
    'person',
    'address',
    'action',
    'what',
    'notice',
    'changes',
    'details',
  ] as const),
]

/** By these Excel and WPS know that a table is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Events as a table with a head, in the reader's words. What a program for tables would take for a formula is written
 * so that it stays text.
 */
export async function* auditCsv(batches: AsyncIterable<AuditEvent[]>, t: Translate): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([COLUMNS.map((column) => t(`desk.audit.csv.${column}`))])
  for await (const events of batches) yield lines(events.map((event) => rowOf(event, t)))
}

const lines = (rows: (string | number | null)[][]): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })

const rowOf = (event: AuditEvent, t: Translate) => [
  event.id,
  formatMinute(event.at),
  event.actor,
  event.actorId,
  event.address,
  event.action,
  wordsOf(event.action, t),
  event.noticeId,
  changesOf(event, t)
    .map(({ field, before, after }) => `${field}: ${before} → ${after}`)
    .join('\n'),
  detailsOf(event, t)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n'),
]
