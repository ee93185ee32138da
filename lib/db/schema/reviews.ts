import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { revisions } from './notices.ts'
import { id, identity, instant } from './types.ts'
import { users } from './users.ts'

const revisionId = () =>
  id()
    .notNull()
    .references(() => revisions.id, { onDelete: 'cascade' })
const userId = () =>
  id()
    .notNull()
    .references(() => users.id)

/** Whose text a revision is: who wrote any of it since the last publication. They do not approve it. */
export const revisionWriters = pgTable(
  'revision_writer',
  { revisionId: revisionId(), userId: userId() },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.userId] }),
    index('revision_writer_user_index').on(t.userId),
  ],
)

/** A stage that a revision has passed (一审、二审、三审). A trigger refuses its writers. */
export const approvals = pgTable(
  'approval',
  { revisionId: revisionId(), stage: smallint().notNull(), userId: userId(), at: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.stage] }),
    unique('approval_one_stage_each').on(t.revisionId, t.userId),
    index('approval_user_index').on(t.userId),
    check('approval_stage', sql`${t.stage} between 1 and 3`),
  ],
)

/** What somebody wants changed in a revision, at one of its paragraphs or as a whole. */
export const comments = pgTable(
  'review_comment',
  {
    id: identity(),
    revisionId: revisionId(),
    /** Number of the block of the body that it is about, from 0; null for the whole. */
    paragraph: integer(),
    /** How that block began. */
    quote: text(),
    text: text().notNull(),
    userId: userId(),
    at: instant().notNull(),
  },
  (t) => [
    index('review_comment_revision_index').on(t.revisionId),
    index('review_comment_user_index').on(t.userId),
    check('review_comment_text', sql`length(btrim(${t.text})) between 1 and 2000`),
    check(
      'review_comment_paragraph',
      sql`${t.paragraph} >= 0 and (${t.paragraph} is null) = (${t.quote} is null)`,
    ),
  ],
)
