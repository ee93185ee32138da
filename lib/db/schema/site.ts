import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { identity, instant } from './types.ts'

/** Name, organiser, filing numbers and links of the site, per language; `lib/site/schema.ts` has its form. */
export const siteSettings = pgTable(
  'site_setting',
  {
    lang: text().primaryKey(),
    value: jsonb().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [check('site_setting_lang', sql`${t.lang} in ('zh', 'en')`)],
)

/** Who did what, when. Rows are only ever added; they outlive what they speak of, so they refer by number. */
export const auditEvents = pgTable(
  'audit_event',
  {
    id: identity(),
    at: instant().notNull(),
    actor: text().notNull(),
    /** Number of the person; null for a program. */
    actorId: bigint({ mode: 'number' }),
    /** Where the request came from, as an IP address. */
    address: text(),
    action: text().notNull(),
    noticeId: bigint({ mode: 'number' }),
    /** What changed, as it was and as it is: the same fields in both. */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index('audit_event_notice_index').on(t.noticeId, t.at),
    index('audit_event_at_index').on(t.at),
    index('audit_event_actor_index').on(t.actorId, t.at),
    // The trail is read newest first by any of them; what is rare, or not there at all, is found by an index alone.
    index('audit_event_name_index').on(t.actor, t.at),
    index('audit_event_action_index').on(t.action, t.at),
    index('audit_event_address_index').on(t.address, t.at),
  ],
)
