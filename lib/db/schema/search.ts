import { sql } from 'drizzle-orm'
import { check, customType, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { storedFiles } from './media.ts'
import { notices } from './notices.ts'
import { id, instant, sha256 } from './types.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** The texts of files, as far as they could be read. */
export const fileTexts = pgTable(
  'file_text',
  {
    sha256: sha256()
      .primaryKey()
      .references(() => storedFiles.sha256),
    text: text().notNull().default(''),
    /**
     * `empty`: it was read, and nothing is written in it (a scan). `unreadable`: it is damaged or locked. `failed`:
     * something else went wrong. `missing`: its bytes are gone.
     */
    state: text().notNull(),
    readAt: instant().notNull(),
    /** How often it was tried to be read. */
    attempts: smallint().notNull().default(1),
    /** When it is tried once more. */
    retryAt: instant(),
    /** Notices that carry it are found by its text up to this one; null where all are. */
    carriedUpto: id(),
  },
  (t) => [
    check('file_text_state', sql`${t.state} in ('read', 'empty', 'unreadable', 'failed', 'missing')`),
    check('file_text_read', sql`(${t.state} = 'read') = (${t.text} <> '')`),
    check('file_text_retry', sql`(${t.state} in ('failed', 'missing')) = (${t.retryAt} is not null)`),
    index('file_text_retry_index').on(t.retryAt).where(sql`${t.retryAt} is not null`),
    index('file_text_carried').on(t.sha256).where(sql`${t.carriedUpto} is not null`),
  ],
)

/**
 * What notices are found by: one row for each that readers may see. Derived; only `lib/search` writes it. A notice knows
 * the columns that it was put into, and none above them, so that the tree can change and this does not.
 */
export const noticeSearch = pgTable(
  'notice_search',
  {
    noticeId: id()
      .primaryKey()
      .references(() => notices.id, { onDelete: 'cascade' }),
    lang: text().notNull(),
    publishedAt: instant().notNull(),
    /** Month of the site's time zone, counted from the year 0: the index is read newest months first. */
    month: integer().notNull(),
    columnIds: id().array().notNull(),
    title: text().notNull(),
    titleVector: tsvector().notNull(),
    /** Weights: A document number, and the title; B summary; C body; D attachments. */
    allVector: tsvector().notNull(),
    /** The body without its marks, for passages. */
    bodyText: text().notNull(),
  },
  // No other: the planner would take one by date for whatever it thinks common.
  (t) => [index('notice_search_index').using('gin', t.month, t.titleVector, t.allVector)],
)

/** In how many notices the commoner words stand, by a sample: what a search is planned by. */
export const wordFrequencies = pgTable('word_frequency', {
  word: text().primaryKey(),
  titles: integer().notNull(),
  notices: integer().notNull(),
})

/** How many notices of a month can be found, at the time of the same sample. */
export const searchMonths = pgTable(
  'search_month',
  {
    lang: text().notNull(),
    month: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lang, t.month] })],
)

/** How far the index is built, and how old the sample is; one row. */
export const searchState = pgTable(
  'search_state',
  {
    id: smallint().primaryKey(),
    /** In which way its texts are cut into words: another one is a reason to build it anew. */
    form: smallint().notNull(),
    /** Notices up to this one are in the index; null where all are. */
    builtUpto: id(),
    /** Notices up to there that were being changed when their turn came, and are not in it yet. */
    skipped: id().array().notNull().default(sql`'{}'`),
    sampledAt: instant(),
  },
  (t) => [check('search_state_one', sql`${t.id} = 1`)],
)
