import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'
import { noticeContent, noticePlace } from '#lib/notices/schema.ts'

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

/** For how many hours a private link is good. */
export const PREVIEW_HOURS = [1, 24, 168] as const

export const previewInput = z.object({
  id,
  hours: z.union(PREVIEW_HOURS.map((hours) => z.literal(hours))),
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

export const handOverInput = z.object({ from: id, to: id })
