import { sql } from 'drizzle-orm'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { answerable } from './answerable.ts'
import type { ReportLine } from './dto.ts'
import { type ReportsFilter, reportsFilter } from './schema.ts'
import { may, PLACE } from './scope.ts'

const PAGE = 30

type Row = {
  [key: string]: unknown
  id: string
  path: string
  notice_id: string | null
  title: string | null
  column_name: string | null
  words: string
  quotation: string | null
  contact: string | null
  created_at: string
  closed_at: string | null
  closed_by: string | null
  closing_note: string | null
  may_close: boolean
}

/**
 * Reports on pages in the columns of whoever looks, the newest first, a page at a time.
 * @returns the page, and where the next one begins where there is one
 * @throws DomainError INVALID
 */
export const listReports = async (
  { db, actor }: Ctx,
  filter: ReportsFilter,
): Promise<{ reports: ReportLine[]; next: string | undefined }> => {
  const { state, before } = parseInput(reportsFilter, filter)
  const { rows } = await db.execute<Row>(sql`
    select m.id, m.path, m.notice_id, n.title, c.name as column_name, m.words, m.quotation, m.contact,
      m.created_at, m.closed_at, u.name as closed_by, m.closing_note, ${may(actor, 'report.close')} as may_close
    from mistake_report m
    left join notice n on n.id = m.notice_id
    left join "column" c on c.id = ${PLACE}
    left join "user" u on u.id = m.closed_by
    where m.closed_at ${state === 'open' ? sql`is null` : sql`is not null`}
      and ${may(actor, 'report.read')} and ${isBefore(before)}
    order by m.created_at desc, m.id desc limit ${PAGE + 1}`)
  const reports = rows.slice(0, PAGE).map(lineOf)
  return { reports, next: rows.length > PAGE ? placeOf(reports) : undefined }
}

const isBefore = (place: string | undefined) => {
  if (place === undefined) return sql`true`
  const [at, id] = place.split('-').map(Number) as [number, number]
  return sql`(m.created_at, m.id) < (${new Date(at).toISOString()}::timestamptz, ${id}::bigint)`
}

const placeOf = (reports: ReportLine[]): string | undefined => {
  const last = reports.at(-1)
  return last && `${last.createdAt.getTime()}-${last.id}`
}

const lineOf = (row: Row): ReportLine => ({
  id: Number(row.id),
  path: row.path,
  notice: row.notice_id === null ? null : { id: Number(row.notice_id), title: row.title ?? '' },
  columnName: row.column_name,
  words: row.words,
  quotation: row.quotation,
  contact: row.may_close ? row.contact : null,
  createdAt: new Date(row.created_at),
  closed:
    row.closed_at === null
      ? null
      : { at: new Date(row.closed_at), by: row.closed_by ?? '', note: row.closing_note ?? '' },
  mayClose: row.may_close,
  canAnswer: row.may_close && answerable(row.contact),
})
