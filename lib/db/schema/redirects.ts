import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { identity, instant } from './types.ts'

/** An address of earlier days, and where what stood there is now. */
export const redirects = pgTable(
  'redirect',
  {
    id: identity(),
    fromPath: text().notNull().unique('redirect_from_unique'),
    toPath: text().notNull(),
    /** Whether what lay below the one lies below the other as well. */
    coversBelow: boolean().notNull().default(false),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    hits: bigint({ mode: 'number' }).notNull().default(0),
    lastHitAt: instant(),
  },
  (t) => [
    index('redirect_to_index').on(t.toPath),
    index('redirect_hits_index').on(t.hits, t.id),
    check('redirect_from', sql`${t.fromPath} ~ '^/[^/]' and length(${t.fromPath}) <= 2000`),
    check('redirect_to', sql`${t.toPath} ~ '^(/|https?://)' and length(${t.toPath}) <= 2000`),
    check('redirect_elsewhere', sql`${t.fromPath} <> ${t.toPath}`),
  ],
)
