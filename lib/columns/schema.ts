import { z } from 'zod'
import { LANGUAGES } from '#lib/core/text.ts'

export const COLUMN_KINDS = ['list', 'page', 'link'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** What it takes to add a column. A child names its parent's slug and speaks its parent's language. */
export const newColumn = z
  .object({
    lang: z.enum(LANGUAGES).default('zh'),
    parent: z.string().optional(),
    slug: z
      .string()
      .max(60)
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    kind: z.enum(COLUMN_KINDS).default('list'),
    name: z.string().trim().min(1).max(60),
    description: z.string().trim().max(300).default(''),
    keywords: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
    columnType: z.string().trim().min(1).max(40).optional(),
    linkUrl: z
      .string()
      .regex(/^(https?:\/\/|\/)/)
      .optional(),
    onHome: z.boolean().default(false),
  })
  .refine((column) => (column.kind === 'link') === (column.linkUrl !== undefined), {
    path: ['linkUrl'],
    message: 'goes with columns that are a link, and only with them',
  })

export type NewColumn = z.input<typeof newColumn>
