import { sql } from 'drizzle-orm'
import { boolean, check, customType, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { identity, instant } from './types.ts'

/** A transaction's number, which never comes again; `pg_snapshot` values tell which of them one has seen. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** What changed, for the page stores of all servers: stored pages that show the tag are out of date. */
export const invalidations = pgTable(
  'invalidation',
  {
    id: identity(),
    tag: text().notNull(),
    /** Address of a page that readers will ask for next: worth rendering at once. */
    warm: text(),
    transaction: transactionId().notNull().default(sql`pg_current_xact_id()`),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('invalidation_transaction_index').on(t.transaction),
    index('invalidation_tag_index').on(t.tag, t.transaction),
    index('invalidation_at_index').on(t.at),
  ],
)

/** The one row of facts that all page stores on this database share. */
export const pageStores = pgTable(
  'page_store',
  {
    only: boolean().primaryKey().default(true),
    /** Tells this database from its copies and forerunners. */
    database: uuid().notNull().default(sql`gen_random_uuid()`),
    /** The newest transaction whose invalidations were cleared away. */
    horizon: transactionId().notNull().default(sql`'0'`),
    /** Key under which pages on disk are sealed, in hexadecimal; made by the first server. */
    sealingKey: text(),
  },
  (t) => [
    check('page_store_only', sql`${t.only}`),
    check('page_store_key', sql`${t.sealingKey} ~ '^[0-9a-f]{64}$'`),
  ],
)
