import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'

const id = z.number().int().positive()

export const PUSH_STATES = ['waiting', 'sent', 'failed'] as const

/** Which pushes are looked for; parameters of an address. */
export const pushFilter = z.object({
  q: storableText.trim().max(200).optional(),
  engine: z.enum(['indexnow', 'baidu']).optional(),
  state: z.enum(PUSH_STATES).optional(),
  /** Where the page before ended. */
  before: z.coerce.number().int().positive().optional(),
})
export type PushFilter = z.input<typeof pushFilter>

export const pushById = z.object({ id })
export type PushById = z.input<typeof pushById>
