import { z } from 'zod'
import { idIn } from '#lib/core/addressParams.ts'
import { because } from '#lib/core/parseInput.ts'
import { LANGUAGES } from '#lib/core/text.ts'

/** How soon somebody hears of what is new. */
export const FREQUENCIES = ['immediately', 'daily', 'weekly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

const columns = z
  .array(z.number().int().positive())
  .refine((ids) => ids.length > 0, because('subscriptions.no-columns'))

const email = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => z.email().max(254).safeParse(text).success, because('subscriptions.bad-email'))

const frequency = z.enum(FREQUENCIES)

/** What a form says of columns and of how soon, as far as it says something that there is. */
export const choiceIn = (form: URLSearchParams): { columns: number[]; frequency: Frequency } => ({
  columns: form.getAll('columns').flatMap((text) => idIn(text) ?? []),
  frequency: frequency.catch('daily').parse(form.get('frequency')),
})

/** What stands in the link of a mail. */
export const linkToken = z.string().regex(/^[\w-]{43}$/)

/** What somebody asks for who may or may not have the address. */
export const subscriptionRequest = z.object({
  email,
  lang: z.enum(LANGUAGES),
  columns,
  frequency,
})

export const linkUse = z.object({ token: linkToken })

export const preferencesChange = z.object({
  token: linkToken,
  /** The columns of this language; those of the other stay as they are. */
  lang: z.enum(LANGUAGES),
  columns,
  frequency,
})
