import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'

const id = z.number().int().positive()

/** What readers miss, what programs probe for, and what editors do not want to see. */
export const MISSING_KINDS = ['missed', 'probes', 'ignored'] as const

/** Which missing addresses are looked for; parameters of an address. */
export const missingFilter = z.object({
  q: storableText.trim().max(200).optional(),
  kind: z.enum(MISSING_KINDS).optional(),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^\d{1,15}-[1-9]\d{0,14}$/)
    .optional(),
})
export type MissingFilter = z.input<typeof missingFilter>

export const ignoring = z.object({ id, ignored: z.boolean() })
export type Ignoring = z.input<typeof ignoring>
