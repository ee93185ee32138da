import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'

const id = z.number().int().positive()

/** An address as somebody types it; what it means the command finds out. */
const typed = storableText.trim().min(1).max(2_000)

const redirect = {
  /** Path and query of this site, with `*` for what differs; a host before it is left out. */
  from: typed,
  /** An address of this site or a full one, with `$1` for what the first `*` stood for. */
  to: typed,
  coversBelow: z.boolean().default(false),
}

export const newRedirect = z.object(redirect)
export type NewRedirect = z.input<typeof newRedirect>

export const redirectChange = z.object({ id, ...redirect })
export type RedirectChange = z.input<typeof redirectChange>

export const redirectById = z.object({ id })
export type RedirectById = z.input<typeof redirectById>

/** Lines of one table at most, and redirects of a site. */
const MOST_LINES = 20_000
export const MOST_REDIRECTS = 100_000
/** Those with wildcards are gone through one by one. */
export const MOST_PATTERNS = 500

/** A line of a table: it may say anything, and is told what is wrong with it. */
const cell = storableText.max(10_000)
const line = z.object({ line: id, from: cell, to: cell, coversBelow: z.boolean() })
export type RedirectLine = z.output<typeof line>

export const redirectImport = z.object({
  lines: z
    .array(line)
    .refine(({ length }) => length > 0, because('redirects.no-lines'))
    .refine(({ length }) => length <= MOST_LINES, because('redirects.too-many-lines')),
})
export type RedirectImport = z.input<typeof redirectImport>

const place = /^\d{1,15}-[1-9]\d{0,14}$/
const short = storableText.trim().max(200)

/** Which redirects are looked for; parameters of an address. */
export const redirectFilter = z.object({
  q: short.optional(),
  sort: z.enum(['newest', 'hits']).optional(),
  /** Where the page before ended. */
  after: z.string().regex(place).optional(),
})
export type RedirectFilter = z.input<typeof redirectFilter>

export const askedAddress = z.object({ address: typed })
