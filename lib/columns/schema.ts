import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'
import { LANGUAGES } from '#lib/core/text.ts'

export const COLUMN_KINDS = ['list', 'page', 'link'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

const ELSEWHERE = 'https://elsewhere.invalid'

/**
 * True for an address that a link may lead to: a site by its full address, or a page of this site from its root.
 * `//host` and `/\\host`, which look like the second and are the first, are neither; nor is what browsers leave
 * out of an address before they read it.
 */
const isLinkTarget = (address: string): boolean => {
  if (/[\s\\\p{Cc}]/u.test(address) || !URL.canParse(address, ELSEWHERE)) return false
  const { protocol, origin, username } = new URL(address, ELSEWHERE)
  if (address.startsWith('/')) return origin === ELSEWHERE
  return /^https?:\/\/[^/]/i.test(address) && /^https?:$/.test(protocol) && username === ''
}

const fields = {
  slug: z
    .string()
    .refine(
      (slug) => slug.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug),
      because('columns.bad-slug'),
    ),
  kind: z.enum(COLUMN_KINDS),
  name: storableText.trim().min(1).max(60),
  description: storableText.trim().max(300).default(''),
  keywords: z.array(storableText.trim().min(1).max(40)).max(20).default([]),
  columnType: storableText.trim().min(1).max(40).optional(),
  linkUrl: storableText.max(2000).refine(isLinkTarget, because('columns.bad-link')).optional(),
}

const hasItsAddress = ({ kind, linkUrl }: { kind: ColumnKind; linkUrl?: string | undefined }) =>
  (kind === 'link') === (linkUrl !== undefined)
const LINK_AND_ADDRESS = { path: ['linkUrl'], ...because('columns.link-and-address') }

/** What it takes to add a column. A child names its parent's slug and speaks its parent's language. */
export const newColumn = z
  .object({
    lang: z.enum(LANGUAGES).default('zh'),
    parent: storableText.optional(),
    ...fields,
    kind: fields.kind.default('list'),
    onHome: z.boolean().default(false),
  })
  .refine(hasItsAddress, LINK_AND_ADDRESS)

export type NewColumn = z.input<typeof newColumn>

const id = z.number().int().positive()

/** What may be changed of a column that is there: all that it is, where it stands apart. */
export const columnChange = z
  .object({
    id,
    ...fields,
    onHome: z.boolean(),
    /** 三审: stages that each revision in it passes. */
    reviewStages: z.number().int().min(1).max(3),
  })
  .refine(hasItsAddress, LINK_AND_ADDRESS)

export type ColumnChange = z.input<typeof columnChange>

/** Where a column is to stand: below which other one, as which of its children, counted from 0 without itself. */
export const columnMove = z.object({
  id,
  /** Null at the top of its language. */
  parentId: id.nullable(),
  position: z.number().int().min(0).max(10_000),
})

export type ColumnMove = z.input<typeof columnMove>

export const columnById = z.object({ id })

/** A redirect that leads to a column. */
export const formerAddress = z.object({ columnId: id, id })

const number = z.coerce.number().int().positive()

/** A move that is only thought of; parameters of an address. */
export const foreseen = z.object({ id: number, parentId: number.optional() })
