import { z } from 'zod'

/**
 * The parts of a page that are checked. The first ones are lines around the notice that an import leaves out:
 * headers and footers (`outside`), lines of details and of buttons, and the title where it stands again.
 */
export const PARTS = [
  'outside',
  'details',
  'buttons',
  'repeated-title',
  'breadcrumb',
  'column',
  'title',
  'body',
  'source',
  'author',
  'previous',
  'next',
] as const

/** What a rule is called; the words for it stand under `checks.rules` in the message files. */
export const RULES = [
  'poisoned-breadcrumb',
  'entrance-in-breadcrumb',
  'keyword-list',
  'swapped-name',
  'gambling-entrance',
  'gambling-brand',
  'brand-again',
  'entrance-in-title',
  'gambling-words',
  'entrance-in-text',
  'invisible-characters',
  'turned-traditional',
] as const

/** `block` puts a notice into quarantine, `warn` asks an editor to look, `info` is only said. */
export const SEVERITIES = ['info', 'warn', 'block'] as const

/**
 * Where a finding lies: `index` counts breadcrumb segments or paragraphs from 0; `start` and `end` are
 * UTF-16 offsets in that text, so that `text.slice(start, end)` is the excerpt.
 */
const placeSchema = z.object({
  part: z.enum(PARTS),
  index: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
})

/**
 * What a check says about one stretch of text. `mend` is what that stretch should be replaced with: the
 * empty string removes it, null means that no mend is known and a person has to decide.
 */
export const findingSchema = z.object({
  rule: z.enum(RULES),
  severity: z.enum(SEVERITIES),
  place: placeSchema,
  excerpt: z.string(),
  mend: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type Part = (typeof PARTS)[number]
export type Rule = (typeof RULES)[number]
export type Severity = (typeof SEVERITIES)[number]
export type Finding = z.infer<typeof findingSchema>

/** Lines that an import leaves out of the notice, by what they are. */
export const LEFT_OUT: readonly Part[] = ['outside', 'details', 'buttons', 'repeated-title']

/** Texts of one part, in their order: the segments of a breadcrumb, the paragraphs of a body. */
export type PartTexts = { part: Part; texts: readonly string[] }

/** True where the findings put a notice into quarantine. */
export const isPoisoned = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'block')
