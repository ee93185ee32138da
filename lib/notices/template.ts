import type { z } from 'zod'
import { noticeContent } from './schema.ts'

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
