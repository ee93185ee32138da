import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { revisions } from './notices.ts'
import { id, identity, instant, sha256 } from './types.ts'
import { users } from './users.ts'

/** A file's bytes lie in the file store under their hash; this says that they are there. */
export const storedFiles = pgTable(
  'stored_file',
  {
    sha256: sha256().primaryKey(),
    bytes: bigint({ mode: 'number' }).notNull(),
    mediaType: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    check('stored_file_hash', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('stored_file_bytes', sql`${t.bytes} > 0`),
  ],
)

/** 附件: a file that a revision carries, under the name that readers see. */
export const attachments = pgTable(
  'attachment',
  {
    id: identity(),
    revisionId: id()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    sha256: sha256()
      .notNull()
      .references(() => storedFiles.sha256),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    unique('attachment_position_unique').on(t.revisionId, t.position),
    index('attachment_file_index').on(t.sha256),
    check('attachment_name', sql`length(btrim(${t.name})) between 1 and 200`),
  ],
)

/** An image as it was taken in; readers get its variants. */
export const images = pgTable(
  'image',
  {
    sha256: sha256()
      .primaryKey()
      .references(() => storedFiles.sha256),
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (t) => [check('image_size', sql`${t.width} > 0 and ${t.height} > 0`)],
)

/** A re-encoded image: one width, one format. */
export const imageVariants = pgTable(
  'image_variant',
  {
    imageSha256: sha256()
      .notNull()
      .references(() => images.sha256, { onDelete: 'cascade' }),
    width: integer().notNull(),
    format: text().notNull(),
    sha256: sha256()
      .notNull()
      .references(() => storedFiles.sha256),
  },
  (t) => [
    primaryKey({ columns: [t.imageSha256, t.width, t.format] }),
    index('image_variant_file_index').on(t.sha256),
    check('image_variant_width', sql`${t.width} > 0`),
    check('image_variant_format', sql`${t.format} in ('webp', 'jpg')`),
  ],
)

/** Which images a revision shows, in its body or as its lead. */
export const revisionImages = pgTable(
  'revision_image',
  {
    revisionId: id()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    imageSha256: sha256()
      .notNull()
      .references(() => images.sha256),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.imageSha256] }),
    index('revision_image_index').on(t.imageSha256),
  ],
)

/** 媒体库: a file that can be put into notices, with what the library knows it by. */
export const mediaItems = pgTable(
  'media_item',
  {
    sha256: sha256()
      .primaryKey()
      .references(() => storedFiles.sha256),
    kind: text().notNull(),
    name: text().notNull(),
    /** What an image shows, to begin with wherever it is put. */
    alt: text(),
    /** Nobody where a program brought it. */
    uploadedBy: id().references(() => users.id),
    uploadedAt: instant().notNull(),
  },
  (t) => [
    index('media_item_uploaded_index').on(t.uploadedAt, t.sha256),
    index('media_item_user_index').on(t.uploadedBy).where(sql`${t.uploadedBy} is not null`),
    check('media_item_kind', sql`${t.kind} in ('image', 'document')`),
    check('media_item_name', sql`length(btrim(${t.name})) between 1 and 200`),
    check('media_item_alt', sql`length(btrim(${t.alt})) between 1 and 300`),
  ],
)
