import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { id, identity, instant } from './types.ts'

/** 栏目: the tree that notices hang on. A child speaks its parent's language; a trigger refuses cycles. */
export const columns = pgTable(
  'column',
  {
    id: identity(),
    parentId: id(),
    lang: text().notNull(),
    kind: text().notNull().default('list'),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    keywords: text().array().notNull().default([]),
    /** Value of the page tag ColumnType (国办发〔2017〕47号). */
    columnType: text(),
    linkUrl: text(),
    onHome: boolean().notNull().default(false),
    reviewStages: smallint().notNull().default(1),
    position: integer().notNull().default(0),
    createdAt: instant().notNull().defaultNow(),
    /** Language of the notices that it may hold: a link holds none, which the foreign keys of notices rest on. */
    noticeLang: text().generatedAlwaysAs(sql`case when kind <> 'link' then lang end`),
  },
  (t) => [
    unique('column_slug_unique').on(t.lang, t.slug),
    unique('column_id_lang_unique').on(t.id, t.lang),
    unique('column_id_notice_lang_unique').on(t.id, t.noticeLang),
    foreignKey({ name: 'column_parent_fk', columns: [t.parentId, t.lang], foreignColumns: [t.id, t.lang] }),
    index('column_parent_index').on(t.parentId),
    check('column_lang', sql`${t.lang} in ('zh', 'en')`),
    check('column_kind', sql`${t.kind} in ('list', 'page', 'link')`),
    check('column_slug', sql`${t.slug} ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(${t.slug}) <= 60`),
    check('column_name', sql`length(btrim(${t.name})) between 1 and 60`),
    check('column_stages', sql`${t.reviewStages} between 1 and 3`),
    check('column_link', sql`(${t.kind} = 'link') = (${t.linkUrl} is not null)`),
    check('column_link_scheme', sql`${t.linkUrl} ~ '^(https?://|/)'`),
  ],
)
