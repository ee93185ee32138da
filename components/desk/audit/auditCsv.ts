import { BYTE_ORDER_MARK, csvLines } from '#lib/core/csv.ts'
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

/** Events as a table with a head, in the reader's words. */
export async function* auditCsv(batches: AsyncIterable<AuditEvent[]>, t: Translate): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([COLUMNS.map((column) => t(`desk.audit.csv.${column}`))])
  for await (const events of batches) yield csvLines(events.map((event) => rowOf(event, t)))
}

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
