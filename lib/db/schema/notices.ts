import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { columns } from './columns.ts'
import { images } from './media.ts'
import { id, identity, instant, sha256 } from './types.ts'
import { users } from './users.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** 信息来源: a registered origin of content. */
export const sources = pgTable(
  'source',
  {
    id: identity(),
    name: text().notNull().unique(),
    url: text(),
  },
  (t) => [check('source_name', sql`length(btrim(${t.name})) between 1 and 100`)],
)

/** The identity of a publication; what it says stands in its revisions. */
export const notices = pgTable(
  'notice',
  {
    id: identity(),
    columnId: id().notNull(),
    lang: text().notNull(),
    state: text().notNull().default('unpublished'),
    publishedRevisionId: id(),
    workingRevisionId: id(),
    /** When readers first saw it; the day it is listed under. */
    publishedAt: instant(),
    pinnedUntil: instant(),
    expiresAt: instant(),
    withdrawnAt: instant(),
    /** What readers are told instead. */
    withdrawalReason: text(),
    /** Counts up with every change: who saves over an older number is told so. */
    version: integer().notNull().default(1),
    /** Who has to act while it is in the writers' hands; nobody where a program brought it. */
    ownerId: id().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
    /**
     * What the desk calls it: the title of the revision being worked on, else of the one that readers see, else of the
     * newest; and since when that one is in its state. A trigger keeps both.
     */
    title: text().notNull().default(''),
    movedAt: instant().notNull().defaultNow(),
    /** Pairs of characters that follow each other in the title, by which any part of it is found. */
    titleBigrams: tsvector().generatedAlwaysAs(sql`bigrams(title)`),
  },
  (t) => [
    foreignKey({
      name: 'notice_column_fk',
      columns: [t.columnId, t.lang],
      foreignColumns: [columns.id, columns.noticeLang],
    }),
    foreignKey({
      name: 'notice_published_revision_fk',
      columns: [t.publishedRevisionId, t.id],
      foreignColumns: [revisions.id, revisions.noticeId] as [AnyPgColumn, AnyPgColumn],
    }),
    foreignKey({
      name: 'notice_working_revision_fk',
      columns: [t.workingRevisionId, t.id],
      foreignColumns: [revisions.id, revisions.noticeId] as [AnyPgColumn, AnyPgColumn],
    }),
    unique('notice_id_lang_unique').on(t.id, t.lang),
    index('notice_main_column_index').on(t.columnId),
    index('notice_owner_index').on(t.ownerId).where(sql`${t.ownerId} is not null`),
    index('notice_expiry_index')
      .on(t.expiresAt)
      .where(sql`${t.expiresAt} is not null and ${t.state} = 'published'`),
    // When something last left a part of the sitemap (`lib/core/addresses.ts`: sitemapPartOf).
    index('notice_sitemap_index')
      .on(sql`((id - 1) / 10000)`, sql`coalesce(withdrawn_at, expires_at)`)
      .where(sql`${t.state} in ('withdrawn', 'expired')`),
    index('notice_moved_index').on(t.movedAt, t.id),
    index('notice_title_index').on(t.title, t.id),
    index('notice_published_at_index').on(t.publishedAt, t.id).where(sql`${t.publishedAt} is not null`),
    index('notice_title_bigrams_index').using('gin', t.titleBigrams),
    index('notice_published_revision_index').on(t.publishedRevisionId),
    index('notice_working_revision_index')
      .on(t.workingRevisionId)
      .where(sql`${t.workingRevisionId} is not null`),
    check(
      'notice_state',
      sql`${t.state} in ('unpublished', 'published', 'withdrawn', 'expired', 'quarantined')`,
    ),
    check(
      'notice_withdrawn',
      sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null) and (${t.withdrawnAt} is null) = (${t.withdrawalReason} is null)`,
    ),
    check('notice_withdrawal_reason', sql`length(btrim(${t.withdrawalReason})) between 1 and 500`),
    check(
      'notice_shown',
      sql`${t.state} not in ('published', 'expired') or (${t.publishedRevisionId} is not null and ${t.publishedAt} is not null)`,
    ),
  ],
)

/** One version of what a notice says; a trigger keeps it unchanged once it has left the writer's hands. */
export const revisions = pgTable(
  'revision',
  {
    id: identity(),
    noticeId: id()
      .notNull()
      .references((): AnyPgColumn => notices.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    state: text().notNull().default('draft'),
    title: text().notNull(),
    subtitle: text(),
    summary: text(),
    /** Canonical sanitized HTML. */
    bodyHtml: text().notNull(),
    keywords: text().array().notNull().default([]),
    author: text(),
    /** Known from publication on: what readers never saw does not enter the register. */
    sourceId: id().references(() => sources.id),
    /** The source's name as it was when this was written: a revision does not change with the register. */
    sourceName: text(),
    leadImageSha256: sha256().references((): AnyPgColumn => images.sha256),
    leadImageAlt: text(),
    indexNumber: text(),
    issuingAuthority: text(),
    documentNumber: text(),
    issuedOn: date({ mode: 'string' }),
    topic: text(),
    validity: text(),
    /** 更正说明: what readers are told of the difference to what was published before. */
    correctionNote: text(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    /** Since when it is in its state. */
    movedAt: instant().notNull().defaultNow(),
    /** The stage that it waits for, and how many there are for it, from when it was submitted on. */
    stage: smallint(),
    stages: smallint(),
    scheduledFor: instant(),
    /** When readers first saw it. */
    shownAt: instant(),
  },
  (t) => [
    unique('revision_number_unique').on(t.noticeId, t.number),
    unique('revision_id_notice_unique').on(t.id, t.noticeId),
    uniqueIndex('revision_one_published').on(t.noticeId).where(sql`${t.state} = 'published'`),
    index('revision_source_index').on(t.sourceId).where(sql`${t.sourceId} is not null`),
    index('revision_lead_image_index').on(t.leadImageSha256).where(sql`${t.leadImageSha256} is not null`),
    check(
      'revision_state',
      sql`${t.state} in ('draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'superseded', 'discarded')`,
    ),
    check(
      'revision_stage',
      sql`(${t.state} = 'in_review') = (${t.stage} is not null) and (${t.stage} is null or coalesce(${t.stage} between 1 and ${t.stages}, false))`,
    ),
    check('revision_stages', sql`${t.stages} between 1 and 3`),
    check('revision_scheduled', sql`(${t.state} = 'scheduled') = (${t.scheduledFor} is not null)`),
    index('revision_scheduled_index').on(t.scheduledFor).where(sql`${t.scheduledFor} is not null`),
    // The newest change in a part of the sitemap (`lib/core/addresses.ts`: sitemapPartOf).
    index('revision_sitemap_index')
      .on(sql`((notice_id - 1) / 10000)`, t.shownAt)
      .where(sql`${t.state} = 'published'`),
    index('revision_moving_index')
      .on(t.state, t.movedAt)
      .where(sql`${t.state} in ('draft', 'returned', 'in_review', 'approved', 'scheduled')`),
    index('revision_correction_index')
      .on(t.shownAt)
      .where(sql`${t.shownAt} is not null and ${t.correctionNote} is not null`),
    check('revision_correction_note', sql`length(btrim(${t.correctionNote})) between 1 and 500`),
    check('revision_title', sql`length(btrim(${t.title})) between 1 and 200`),
    check('revision_number', sql`${t.number} > 0`),
    check('revision_validity', sql`${t.validity} in ('valid', 'lapsed', 'repealed')`),
    check('revision_lead_image', sql`(${t.leadImageSha256} is null) = (${t.leadImageAlt} is null)`),
  ],
)

/** Further columns that list a notice beside its main one; they speak its language. */
export const furtherColumns = pgTable(
  'notice_further_column',
  {
    noticeId: id().notNull(),
    columnId: id().notNull(),
    lang: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.noticeId, t.columnId] }),
    foreignKey({
      name: 'further_column_notice_fk',
      columns: [t.noticeId, t.lang],
      foreignColumns: [notices.id, notices.lang],
    }).onDelete('cascade'),
    foreignKey({
      name: 'further_column_fk',
      columns: [t.columnId, t.lang],
      foreignColumns: [columns.id, columns.noticeLang],
    }),
    index('further_column_index').on(t.columnId),
  ],
)

/** What a revision takes the place of: 废止 or 替代 of earlier notices. */
export const revisionReplaces = pgTable(
  'revision_replaces',
  {
    revisionId: id()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    noticeId: id()
      .notNull()
      .references(() => notices.id),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.noticeId] }),
    index('revision_replaces_index').on(t.noticeId),
  ],
)

/** The same notice in both languages. */
export const translations = pgTable(
  'notice_translation',
  {
    zhId: id().primaryKey(),
    zhLang: text().notNull().default('zh'),
    enId: id().notNull().unique('notice_translation_en_unique'),
    enLang: text().notNull().default('en'),
  },
  (t) => [
    foreignKey({
      name: 'notice_translation_zh_fk',
      columns: [t.zhId, t.zhLang],
      foreignColumns: [notices.id, notices.lang],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notice_translation_en_fk',
      columns: [t.enId, t.enLang],
      foreignColumns: [notices.id, notices.lang],
    }).onDelete('cascade'),
    check('notice_translation_lang', sql`${t.zhLang} = 'zh' and ${t.enLang} = 'en'`),
  ],
)

/** 模板: what a new notice of a column starts from. */
export const templates = pgTable('template', {
  columnId: id()
    .primaryKey()
    .references(() => columns.id, { onDelete: 'cascade' }),
  /** As the form for a notice's content has it. */
  content: jsonb().notNull(),
  savedBy: text().notNull(),
  savedAt: instant().notNull(),
})
