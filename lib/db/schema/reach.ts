import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { notices } from './notices.ts'
import { id, identity, instant } from './types.ts'

/** Addresses that were asked for and are not there; a bounded number of them, for a while. */
export const missingAddresses = pgTable(
  'missing_address',
  {
    id: identity(),
    address: text().notNull().unique('missing_address_unique'),
    /** Whether only programs that look for weak spots ask for it. */
    isProbe: boolean().notNull().default(false),
    hits: bigint({ mode: 'number' }).notNull(),
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** Host of the page on which somebody last followed a link to it. */
    referrer: text(),
    /** Since when editors do not want to see it. */
    ignoredAt: instant(),
  },
  (t) => [
    index('missing_address_hits_index').on(t.isProbe, t.hits, t.id),
    index('missing_address_seen_index').on(t.lastSeenAt),
    check('missing_address_form', sql`${t.address} ~ '^/' and length(${t.address}) <= 500`),
    check('missing_address_hits', sql`${t.hits} > 0`),
  ],
)

/** What search engines are told, put here in the transaction that gives cause. */
export const pushes = pgTable(
  'push',
  {
    id: identity(),
    engine: text().notNull(),
    /** Address on this site, without host. */
    path: text().notNull(),
    noticeId: id().references(() => notices.id),
    cause: text().notNull(),
    createdAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** When it is tried next; null once it was sent or given up. */
    dueAt: instant(),
    sentAt: instant(),
    lastError: text(),
  },
  (t) => [
    index('push_due_index').on(t.engine, t.dueAt).where(sql`${t.dueAt} is not null`),
    index('push_notice_index').on(t.noticeId),
    index('push_created_index').on(t.createdAt),
    check('push_engine', sql`${t.engine} in ('indexnow', 'baidu')`),
    check('push_cause', sql`${t.cause} in ('published', 'corrected', 'withdrawn')`),
    check('push_path', sql`${t.path} ~ '^/'`),
  ],
)

/** What a search engine said of how much it takes. */
export const pushEngines = pgTable(
  'push_engine',
  {
    engine: text().primaryKey(),
    /** Nothing is sent before: it asked for a pause, or has enough for today. */
    pausedUntil: instant(),
    /** How many addresses it still takes, where it says so, until `quotaResetsAt`. */
    remaining: integer(),
    quotaResetsAt: instant(),
    lastError: text(),
  },
  (t) => [check('push_engine_name', sql`${t.engine} in ('indexnow', 'baidu')`)],
)
