import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { LANGUAGES } from '#lib/core/text.ts'

/** How soon somebody hears of what is new. */
export const FREQUENCIES = ['immediately', 'daily', 'weekly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

const MOST_COLUMNS = 200

/** Fields of a form: one that is there once is a text, several are a list. */
const columns = z
  .preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.coerce.number().int().positive()).max(MOST_COLUMNS),
  )
  .refine((ids) => ids.length > 0, because('subscriptions.no-columns'))

/** What stands in the link of a mail. */
export const linkToken = z.string().regex(/^[\w-]{43}$/)

/** What somebody asks for who may or may not have the address. */
export const subscriptionRequest = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  lang: z.enum(LANGUAGES).catch('zh'),
  columns,
  frequency: z.enum(FREQUENCIES),
  /** Where it comes from, as an IP address. */
  address: z.string(),
})

export const linkUse = z.object({ token: linkToken })

export const preferencesChange = z.object({
  token: linkToken,
  /** The columns of this language; those of the other stay as they are. */
  lang: z.enum(LANGUAGES).catch('zh'),
  columns,
  frequency: z.enum(FREQUENCIES),
})
