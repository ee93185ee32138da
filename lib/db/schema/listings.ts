import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { columns } from './columns.ts'
import { notices } from './notices.ts'
import { id, instant } from './types.ts'

/**
 * What lists are read from: one row per listed notice and column that shows it, ancestors included, so that
 * the newest of any column are one short index scan. Derived; only `lib/notices/listing.ts` writes it.
 */
export const listings = pgTable(
  'notice_column',
  {
    columnId: id()
      .notNull()
      .references(() => columns.id),
    publishedAt: instant().notNull(),
    noticeId: id()
      .notNull()
      .references(() => notices.id, { onDelete: 'cascade' }),
    /** Set in the columns that the notice was put into, not in their ancestors. */
    pinnedUntil: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.columnId, t.publishedAt, t.noticeId] }),
    index('notice_column_notice_index').on(t.noticeId),
    index('notice_column_pinned_index')
      .on(t.columnId, t.pinnedUntil)
      .where(sql`${t.pinnedUntil} is not null`),
  ],
)

/** Listed notices per column and month of the site's time zone: totals, archives and page numbers read it. */
export const columnMonths = pgTable(
  'column_month',
  {
    columnId: id()
      .notNull()
      .references(() => columns.id),
    /** First day of the month. */
    month: date({ mode: 'string' }).notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.columnId, t.month] }),
    check('column_month_count', sql`${t.count} >= 0`),
    check('column_month_first', sql`extract(day from ${t.month}) = 1`),
  ],
)
