import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { columns } from './columns.ts'
import { notices } from './notices.ts'
import { id, identity, instant, sha256 } from './types.ts'
import { users } from './users.ts'

/** 纠错: what a reader says is wrong in a page, and what became of it. */
export const mistakeReports = pgTable(
  'mistake_report',
  {
    id: identity(),
    lang: text().notNull(),
    /** Address of the page, without host. */
    path: text().notNull(),
    /** The notice, or else the column, that the page shows. */
    noticeId: id().references(() => notices.id, { onDelete: 'set null' }),
    columnId: id().references(() => columns.id, { onDelete: 'set null' }),
    words: text().notNull(),
    /** The words of the page that it is about. */
    quotation: text(),
    /** How its sender can be reached; taken away some months later (`forgetContacts`). */
    contact: text(),
    /** Of address and words: what is sent twice is one report. */
    fingerprint: sha256().notNull(),
    createdAt: instant().notNull(),
    closedAt: instant(),
    closedBy: id().references(() => users.id),
    closingNote: text(),
  },
  (t) => [
    uniqueIndex('mistake_report_open_unique').on(t.fingerprint).where(sql`${t.closedAt} is null`),
    index('mistake_report_created_index').on(t.createdAt, t.id),
    index('mistake_report_open_index').on(t.createdAt).where(sql`${t.closedAt} is null`),
    index('mistake_report_contact_index').on(t.createdAt).where(sql`${t.contact} is not null`),
    index('mistake_report_notice_index').on(t.noticeId),
    index('mistake_report_column_index').on(t.columnId),
    index('mistake_report_user_index').on(t.closedBy),
    check('mistake_report_lang', sql`${t.lang} in ('zh', 'en')`),
    check('mistake_report_path', sql`${t.path} ~ '^/([^/]|$)' and length(${t.path}) <= 300`),
    check('mistake_report_words', sql`length(btrim(${t.words})) between 1 and 2000`),
    check('mistake_report_quotation', sql`length(${t.quotation}) between 1 and 1000`),
    check('mistake_report_contact', sql`length(${t.contact}) between 1 and 200`),
    check('mistake_report_note', sql`length(btrim(${t.closingNote})) between 1 and 500`),
    check(
      'mistake_report_closed',
      sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null) = (${t.closingNote} is null)`,
    ),
  ],
)
