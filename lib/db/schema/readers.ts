import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { columns } from './columns.ts'
import { revisions } from './notices.ts'
import { id, identity, instant, sha256 } from './types.ts'

const count = () => bigint({ mode: 'number' }).notNull()

/** What was looked at: a notice or a column by its number; the home page and the search have none, and 0 stands for it. */
const page = { kind: text().notNull(), subjectId: id().notNull() }
const KINDS = sql`('home', 'column', 'notice', 'search')`

/** How often a page was looked at on a day of the site's time zone. Numbers only: nothing says by whom. */
export const viewDays = pgTable(
  'view_day',
  { ...page, day: date({ mode: 'string' }).notNull(), views: count() },
  (t) => [
    primaryKey({ columns: [t.kind, t.subjectId, t.day] }),
    index('view_day_day_index').on(t.day, t.kind),
    check('view_day_kind', sql`${t.kind} in ${KINDS}`),
    check('view_day_views', sql`${t.views} > 0`),
  ],
)

/** What became of days long past; `month` is the first day of one. */
export const viewMonths = pgTable(
  'view_month',
  { ...page, month: date({ mode: 'string' }).notNull(), views: count() },
  (t) => [
    primaryKey({ columns: [t.kind, t.subjectId, t.month] }),
    check('view_month_kind', sql`${t.kind} in ${KINDS}`),
    check('view_month_first', sql`extract(day from ${t.month}) = 1`),
  ],
)

/** Other sites by whose links readers came, by host and day. */
export const referrerDays = pgTable(
  'referrer_day',
  { day: date({ mode: 'string' }).notNull(), host: text().notNull(), views: count() },
  (t) => [
    primaryKey({ columns: [t.day, t.host] }),
    check('referrer_day_host', sql`length(${t.host}) between 1 and 100`),
  ],
)

/** What was looked for often enough on a day to be nobody's own question, and how often nothing was found. */
export const searchDays = pgTable(
  'search_day',
  {
    day: date({ mode: 'string' }).notNull(),
    lang: text().notNull(),
    query: text().notNull(),
    searches: count(),
    withoutResult: count(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.lang, t.query] }),
    check('search_day_lang', sql`${t.lang} in ('zh', 'en')`),
    check('search_day_query', sql`length(${t.query}) between 1 and 60`),
    check('search_day_counts', sql`${t.withoutResult} between 0 and ${t.searches}`),
  ],
)

/** Revisions that subscribers are to be told of: notices that are new, and corrections. */
export const news = pgTable(
  'news',
  {
    revisionId: id()
      .primaryKey()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    shownAt: instant().notNull(),
    /** In which order they are told; counts once `isNumbered` (`lib/subscriptions/numberNews.ts`). */
    number: id().generatedAlwaysAsIdentity(),
    isNumbered: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('news_number_index').on(t.number).where(sql`${t.isNumbered}`),
    index('news_new_index').on(t.shownAt).where(sql`not ${t.isNumbered}`),
    index('news_shown_index').on(t.shownAt),
  ],
)

/** An address that asked for mails about new notices; without `confirmedAt` it gets none but the one that asks. */
export const subscribers = pgTable(
  'subscriber',
  {
    id: identity(),
    email: text().notNull().unique(),
    lang: text().notNull(),
    frequency: text().notNull(),
    askedAt: instant().notNull(),
    confirmedAt: instant(),
    /** It has been told of what was published, up to that number (`news`). */
    toldNumber: id().notNull().default(0),
    /** When it is looked at next; null while there is nothing to look for. */
    dueAt: instant(),
    /** Mails in a row that could not be delivered, and since when it therefore gets none. */
    failures: smallint().notNull().default(0),
    pausedAt: instant(),
  },
  (t) => [
    index('subscriber_due_index').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('subscriber_unconfirmed_index').on(t.askedAt).where(sql`${t.confirmedAt} is null`),
    check('subscriber_email', sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`),
    check('subscriber_lang', sql`${t.lang} in ('zh', 'en')`),
    check('subscriber_frequency', sql`${t.frequency} in ('immediately', 'daily', 'weekly')`),
    check(
      'subscriber_due',
      sql`${t.dueAt} is null or (${t.confirmedAt} is not null and ${t.pausedAt} is null)`,
    ),
  ],
)

const subscriberId = () =>
  id()
    .notNull()
    .references(() => subscribers.id, { onDelete: 'cascade' })

/** The columns that somebody hears of. */
export const subscriptions = pgTable(
  'subscription',
  {
    subscriberId: subscriberId(),
    columnId: id()
      .notNull()
      .references(() => columns.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.columnId] }),
    index('subscription_column_index').on(t.columnId),
  ],
)

/** What stands in the links of mails to subscribers: by one of them a wish is confirmed, by the others it is changed. */
export const subscriberLinks = pgTable(
  'subscriber_link',
  {
    /** SHA-256 of what stands in the link. */
    hash: sha256().primaryKey(),
    subscriberId: subscriberId(),
    createdAt: instant().notNull(),
    /** What is confirmed by it; null in a link to what is confirmed already. */
    columnIds: bigint({ mode: 'number' }).array(),
    frequency: text(),
  },
  (t) => [
    index('subscriber_link_subscriber_index').on(t.subscriberId),
    index('subscriber_link_created_index').on(t.createdAt),
    check('subscriber_link_wish', sql`(${t.columnIds} is null) = (${t.frequency} is null)`),
  ],
)
