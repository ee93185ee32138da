import { z } from 'zod'

/** Days that are looked at together, up to today. */
export const SPANS = [7, 30, 90, 365] as const
export type Span = (typeof SPANS)[number]

/** What can be taken away as a table. */
export const TABLES = ['days', 'notices', 'columns', 'searches', 'referrers'] as const
export type Table = (typeof TABLES)[number]

const span = z.coerce
  .number()
  .refine((days): days is Span => (SPANS as readonly number[]).includes(days))
  .default(30)

export const analyticsFilter = z.object({ days: span })
export const analyticsTable = z.object({ days: span, table: z.enum(TABLES) })
