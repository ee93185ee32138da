import { z } from 'zod'
import { storableText as text } from '#lib/core/storableText.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A field that is left empty is not filled in. */
const optionalText = (max: number) =>
  text
    .trim()
    .max(max)
    .transform((value) => value || undefined)
    .optional()
const rowId = z.number().int().positive()
/** Of years that are written with four digits: ISO gives others a sign, which PostgreSQL does not read. */
const instant = z.date().min(new Date('1900-01-01T00:00:00Z')).max(new Date('9999-12-31T00:00:00Z'))

export const VALIDITIES = ['valid', 'lapsed', 'repealed'] as const

/** What a revision says: the one form for the desk, the importer and the demo. */
export const noticeContent = z.object({
  title: text.trim().min(1).max(200),
  subtitle: optionalText(200),
  summary: optionalText(500),
  /** HTML as it came; it is stored as the sanitizer leaves it. At most two million characters. */
  bodyHtml: text.max(2_000_000),
  keywords: z.array(text.trim().min(1).max(40)).max(20).default([]),
  author: optionalText(100),
  /** 信息来源; at publication the register learns a name that it does not know. */
  sourceName: optionalText(100),
  leadImage: z.object({ sha256: hash, alt: text.trim().min(1).max(300) }).optional(),
  attachments: z
    .array(z.object({ sha256: hash, name: text.trim().min(1).max(200) }))
    .max(100)
    .default([]),
  /** 公文要素 */
  indexNumber: optionalText(100),
  issuingAuthority: optionalText(100),
  documentNumber: optionalText(100),
  issuedOn: z.iso
    .date()
    .regex(/^(?!0000)/)
    .optional(),
  topic: optionalText(100),
  validity: z.enum(VALIDITIES).optional(),
  /** Notices whose place it takes: 废止 or 替代. */
  replaces: z.array(rowId).max(20).default([]),
  /** 更正说明: needed where an earlier revision was published. */
  correctionNote: optionalText(500),
})

export type NoticeContent = z.output<typeof noticeContent>

/** Where a notice stands: its columns, and how long it stays at the top and in the lists. */
export const noticePlace = z.object({
  columnId: rowId,
  furtherColumnIds: z.array(rowId).max(20).default([]),
  pinnedUntil: instant.nullable().default(null),
  /** From then on it is out of the lists, and its page says that it is over. */
  expiresAt: instant.nullable().default(null),
  /** The same notice in the other language; left as it is where nothing is said of it. */
  translationId: rowId.nullable().optional(),
})

export type NoticePlace = z.output<typeof noticePlace>

/** What it takes to begin a notice. */
export const newNotice = noticePlace.extend({ content: noticeContent })

export type NewNotice = z.input<typeof newNotice>

/**
 * What a new notice of a column starts from. What belongs to one notice only is left out: its date and numbers, whether
 * it is in force, its attachments, what was corrected.
 */
export const templateContent = noticeContent
  .omit({
    ...({ attachments: true, correctionNote: true, issuedOn: true } as const),
    ...({ documentNumber: true, indexNumber: true, validity: true, replaces: true } as const),
  })
  .partial()

export type TemplateContent = z.output<typeof templateContent>

/** A template that is given back to its column, as it was handed out when it was taken away. */
export const restoredTemplate = z.object({ columnId: rowId, content: templateContent })

/** A column's template, made of what a notice says. */
export const templateInput = z.object({
  columnId: z.number().int().positive(),
  noticeId: z.number().int().positive(),
})
