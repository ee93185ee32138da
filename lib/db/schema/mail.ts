import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { subscribers } from './readers.ts'
import { mistakeReports } from './reports.ts'
import { id, identity, instant } from './types.ts'
import { users } from './users.ts'

/** Mails to be sent, put here in the transaction that gives cause; their words are found when they are sent. */
export const outgoingMails = pgTable(
  'outgoing_mail',
  {
    id: identity(),
    /** Who gets it: somebody with an account, an address that subscribed, or who reported a mistake. */
    userId: id().references(() => users.id),
    subscriberId: id().references(() => subscribers.id, { onDelete: 'cascade' }),
    reportId: id().references(() => mistakeReports.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    params: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    createdAt: instant().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    /** When it is tried next; null once it was sent or given up. */
    dueAt: instant().defaultNow(),
    sentAt: instant(),
    /** Since when it may have gone out: while it is on its way, and where the server never said what became of it. */
    maybeSentAt: instant(),
    lastError: text(),
  },
  (t) => [
    index('outgoing_mail_due_index').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('outgoing_mail_user_index').on(t.userId),
    index('outgoing_mail_subscriber_index').on(t.subscriberId).where(sql`${t.subscriberId} is not null`),
    index('outgoing_mail_report_index').on(t.reportId).where(sql`${t.reportId} is not null`),
    check('outgoing_mail_recipient', sql`num_nonnulls(${t.userId}, ${t.subscriberId}, ${t.reportId}) = 1`),
  ],
)
