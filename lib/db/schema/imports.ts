import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { storedFiles } from './media.ts'
import { notices, revisions } from './notices.ts'
import { id, identity, instant, sha256 } from './types.ts'

/** A legacy page that was taken in: where its original lies, and what links it had. */
export const importedPages = pgTable(
  'imported_page',
  {
    /** Hash of the normalised original: two pages with the same one are the same page. */
    fingerprint: sha256().primaryKey(),
    noticeId: id()
      .notNull()
      .unique()
      .references(() => notices.id, { onDelete: 'cascade' }),
    originalSha256: sha256()
      .notNull()
      .references(() => storedFiles.sha256),
    fileName: text().notNull(),
    encoding: text().notNull(),
    breadcrumb: text().array().notNull(),
    /** Hints for linking: titles as the old page named its neighbours, possibly cut off. */
    previousTitle: text(),
    nextTitle: text(),
    importedAt: instant().notNull().defaultNow(),
  },
  (t) => [index('imported_page_original_index').on(t.originalSha256)],
)

/** 检查结果: what a check said of a revision, and what was done about it. */
export const findings = pgTable(
  'finding',
  {
    id: identity(),
    noticeId: id().notNull(),
    revisionId: id().notNull(),
    rule: text().notNull(),
    severity: text().notNull(),
    part: text().notNull(),
    index: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    excerpt: text().notNull(),
    mend: text(),
    params: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    state: text().notNull().default('open'),
    foundAt: instant().notNull().defaultNow(),
    settledAt: instant(),
    settledBy: text(),
  },
  (t) => [
    foreignKey({
      name: 'finding_revision_fk',
      columns: [t.revisionId, t.noticeId],
      foreignColumns: [revisions.id, revisions.noticeId],
    }).onDelete('cascade'),
    index('finding_notice_index').on(t.noticeId),
    index('finding_revision_index').on(t.revisionId),
    check('finding_severity', sql`${t.severity} in ('info', 'warn', 'block')`),
    check('finding_state', sql`${t.state} in ('open', 'mended', 'accepted')`),
    check('finding_range', sql`${t.index} >= 0 and ${t.start} >= 0 and ${t.end} >= ${t.start}`),
    check('finding_settled', sql`(${t.state} = 'open') = (${t.settledAt} is null)`),
  ],
)
