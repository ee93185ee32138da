import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { notices, revisions } from './notices.ts'
import { id, identity, instant } from './types.ts'
import { users } from './users.ts'

const noticeId = () =>
  id()
    .notNull()
    .references(() => notices.id, { onDelete: 'cascade' })
const userId = () =>
  id()
    .notNull()
    .references(() => users.id)

/** How a draft was at a moment: drafts are written over in place, and these are what can be gone back to. */
export const draftSnapshots = pgTable(
  'draft_snapshot',
  {
    id: identity(),
    revisionId: id()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    userId: userId(),
    /** Since when this person wrote without a break, and when they last saved. */
    begunAt: instant().notNull(),
    at: instant().notNull(),
    /** Somebody pressed save: what they write on is a version of its own. */
    closed: boolean().notNull().default(false),
    /** What was typed over a version that somebody else saved meanwhile: kept beside the draft, not part of it. */
    aside: boolean().notNull().default(false),
    /** As the form for a notice's content has it. */
    content: jsonb().notNull(),
  },
  (t) => [
    index('draft_snapshot_revision_index').on(t.revisionId),
    index('draft_snapshot_user_index').on(t.userId),
  ],
)

/** Who has a notice open, in which of their windows; rows that nobody has renewed for a while mean nothing. */
export const presences = pgTable(
  'notice_presence',
  { noticeId: noticeId(), userId: userId(), tab: text().notNull(), seenAt: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.noticeId, t.userId, t.tab] }),
    index('notice_presence_user_index').on(t.userId),
    check('notice_presence_tab', sql`length(${t.tab}) between 1 and 40`),
  ],
)

/** A private address at which a notice is read as readers will see it, until it expires or is ended. */
export const previewLinks = pgTable(
  'preview_link',
  {
    id: identity(),
    noticeId: noticeId(),
    /** SHA-256 of the word in the address, which itself is kept nowhere. */
    tokenHash: text().notNull().unique('preview_link_token_unique'),
    createdBy: userId(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('preview_link_notice_index').on(t.noticeId),
    index('preview_link_user_index').on(t.createdBy),
    check('preview_link_time', sql`${t.expiresAt} > ${t.createdAt}`),
  ],
)
