import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'
import { LANGUAGES } from '#lib/core/text.ts'

/** Characters that a report may have; forms say so as well. */
export const LONGEST = {
  about: 300,
  words: 2_000,
  quotation: 1_000,
  contact: 200,
  note: 500,
  answer: 2_000,
} as const

/** Months after which the way to reach a sender is forgotten. */
export const CONTACT_MONTHS = 6

/** Browsers send two characters for the end of a line, and count one. */
const text = (most: number) =>
  storableText
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => value.length <= most, because('reports.too-long'))

const filled = (most: number) =>
  text(most).refine((value) => value !== '', because('reports.nothing-written'))

const orNull = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null)

/**
 * The path of an address of this site, whole or not, as readers copy it. It begins with one slash, so that a link to it
 * cannot lead anywhere else.
 */
export const pathOf = (address: string): string => {
  const base = 'http://site.invalid'
  const path = URL.canParse(address, base) ? new URL(address, base).pathname : '/'
  return `/${path.replace(/^\/+/, '')}`
}

/** What a reader fills in. */
export const newReport = z.object({
  lang: z.enum(LANGUAGES),
  about: storableText
    .transform((value) => pathOf(value.trim()))
    .refine((path) => path.length <= LONGEST.about, because('reports.too-long')),
  words: filled(LONGEST.words),
  quotation: orNull(LONGEST.quotation),
  contact: orNull(LONGEST.contact),
})
export type NewReport = z.input<typeof newReport>

/** Which reports are looked for; parameters of an address. */
export const reportsFilter = z.object({
  state: z.enum(['open', 'closed']).default('open'),
  /** Where the page before ended. */
  before: z
    .string()
    .regex(/^\d{13,14}-[1-9]\d{0,14}$/)
    .optional(),
})
export type ReportsFilter = z.input<typeof reportsFilter>

const id = z.number().int().positive()

export const closing = z.object({
  id,
  note: filled(LONGEST.note),
  /** What its sender is told by mail. */
  answer: orNull(LONGEST.answer),
})
export type Closing = z.input<typeof closing>

export const reopening = z.object({ id })
export type Reopening = z.input<typeof reopening>
