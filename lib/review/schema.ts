import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { noticeContent, noticePlace } from '#lib/notices/schema.ts'
import { NOTICE_STATES } from '#lib/notices/state.ts'

const id = z.number().int().positive()
const text = (max: number) => storableText.trim().min(1).max(max)

/** A notice that an address names. */
export const byNoticeId = z.object({ id: z.coerce.number().int().positive() })

/** Which notice, as the caller has seen it: who moves an older version is told so. */
export const moveInput = z.object({ id, version: z.number().int().positive().optional() })
export type MoveInput = z.input<typeof moveInput>

export const saveInput = moveInput.extend({
  content: noticeContent,
  /** Where it goes, as long as readers have not seen it. */
  place: noticePlace.optional(),
  /** Whether the screen saves by itself while somebody writes. */
  auto: z.boolean().default(false),
})

export const asideInput = z.object({ id, content: noticeContent })

export const presenceInput = byNoticeId.extend({
  /** Names the window, among those that the same person may have open. */
  tab: z.string().regex(/^[\w-]{1,40}$/),
  /** The window is being closed. */
  leaves: z.boolean().default(false),
})

/** For how many hours a private link is good that is given to others, and the one by which its maker looks. */
export const PREVIEW_HOURS = [24, 168] as const
export const OWN_PREVIEW_HOURS = 1

export const previewInput = z.object({
  id,
  hours: z.union([OWN_PREVIEW_HOURS, ...PREVIEW_HOURS].map((hours) => z.literal(hours))),
})

export const previewLinkInput = z.object({ id })

/** What a new notice starts from. */
export const beginInput = z.object({
  title: text(200),
  columnId: id,
  /** Another notice, of which it is a copy; else the template of its column, where that is wanted. */
  copyOf: id.optional(),
  fromTemplate: z.boolean().default(false),
})

export const returnInput = moveInput.extend({
  comments: z
    .array(z.object({ paragraph: z.number().int().min(0).max(100_000).nullable(), text: text(2000) }))
    .min(1)
    .max(200),
})

export const scheduleInput = moveInput.extend({ at: z.date() })

export const publishInput = moveInput.extend({
  /** The revision that is meant: a repeated request finds it published already. */
  revisionId: id.optional(),
})

export const emergencyInput = moveInput.extend({
  reason: text(500),
  /** The day under which it is listed, where that is not now: legacy pages bring their own. */
  publishedAt: z.date().optional(),
  pinnedUntil: z.date().optional(),
})

export const withdrawInput = moveInput.extend({
  /** What readers are told at its address. */
  reason: text(500),
})

export const arrangeInput = moveInput.extend({ place: noticePlace })

/** Another main column, or another pin; what is not named stays. */
export const rearrangeInput = moveInput.extend({
  columnId: id.optional(),
  pinnedUntil: noticePlace.shape.pinnedUntil.unwrap().optional(),
})

export const handOverInput = z.object({ from: id, to: id })

/** One of several notices, as the caller has seen it. */
const bulkItem = moveInput.required().extend({ revisionId: id.optional() })

const items = z
  .array(bulkItem)
  .min(1)
  .max(200)
  .refine((all) => new Set(all.map((each) => each.id)).size === all.length, because('review.twice'))

/** The same move for several notices, with what has to be filled in for it. */
export const bulkInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal(['submit', 'recall', 'approve', 'publish', 'unschedule', 'discard']), items }),
  z.object({ move: z.literal('schedule'), items, at: scheduleInput.shape.at }),
  z.object({ move: z.literal('withdraw'), items, reason: withdrawInput.shape.reason }),
  z.object({ move: z.literal('move'), items, columnId: id }),
  z.object({ move: z.literal('pin'), items, pinnedUntil: rearrangeInput.shape.pinnedUntil.unwrap() }),
])
export type BulkInput = z.output<typeof bulkInput>
export type BulkMove = BulkInput['move']

const WORKING = ['draft', 'in_review', 'returned', 'approved', 'scheduled'] as const
export const LISTED_STATES = [...WORKING, ...NOTICE_STATES] as const
export const SORTS = ['changed', 'published', 'title', 'number'] as const
export const PAGE_SIZES = [50, 100, 200] as const

const idText = z.string().regex(/^[1-9]\d{0,14}$/)
const day = z.iso.date().regex(/^(?:19|20|21)/)

/** Which notices a list on the desk shows, as its address has it. What cannot be meant there is left out. */
export const listFilter = z.object({
  title: z
    .string()
    .transform((words) => wordsOf(words).join(' ').slice(0, 200) || undefined)
    .optional()
    .catch(undefined),
  state: z.enum(LISTED_STATES).optional().catch(undefined),
  column: idText.transform(Number).optional().catch(undefined),
  /** `no`: the column without those below it. */
  below: z.literal('no').optional().catch(undefined),
  /** Whose it is: somebody's id, or `me`. */
  owner: z
    .union([z.literal('me'), idText.transform(Number)])
    .optional()
    .catch(undefined),
  pinned: z.literal('yes').optional().catch(undefined),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  /** What the days are about; where nothing is said, the last change. */
  by: z.literal('published').optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  sort: z.enum(SORTS).default('changed').catch('changed'),
  order: z.enum(['asc', 'desc']).default('desc').catch('desc'),
  size: z.enum(PAGE_SIZES.map(String)).transform(Number).default(PAGE_SIZES[0]).catch(PAGE_SIZES[0]),
  after: z.string().max(400).optional().catch(undefined),
  before: z.string().max(400).optional().catch(undefined),
})
export type ListFilter = z.output<typeof listFilter>

/** The words of a search; each has to be in the title. PostgreSQL takes no NUL, and halves of characters are nothing. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll('\0', ' ')
    .toWellFormed()
    .split(/[\s\u3000]+/)
    .filter(Boolean)
    .slice(0, 10)
