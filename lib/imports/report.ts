import { z } from 'zod'
import { findingSchema } from '#lib/checks/finding.ts'
import { plainOf } from './lines.ts'
import type { PageParts } from './pageParts.ts'

/** What became of a file. `unchanged`: the same page was imported before, so no second notice was made. */
export const FILE_STATES = ['draft', 'published', 'quarantined', 'unchanged', 'failed'] as const

/** The parts found in a page, in short. `date` is `YYYY-MM-DD`; `paragraphs` and `characters` are counts. */
export const fieldsSchema = z.object({
  title: z.string(),
  breadcrumb: z.array(z.string()),
  date: z.iso.date().nullable(),
  source: z.string().nullable(),
  author: z.string().nullable(),
  previousTitle: z.string().nullable(),
  nextTitle: z.string().nullable(),
  paragraphs: z.int().min(0),
  characters: z.int().min(0),
})

/** What is reported of one file. A failed one has an error, and fields only where it was read that far. */
export const fileReportSchema = z.object({
  file: z.string(),
  state: z.enum(FILE_STATES),
  noticeId: z.int().optional(),
  error: z.object({ code: z.string(), reason: z.string(), message: z.string() }).optional(),
  fields: fieldsSchema.nullable(),
  findings: z.array(findingSchema),
})

/** What `import --json` prints. `ok` is true where no file failed. */
export const importReportSchema = z.object({ ok: z.boolean(), files: z.array(fileReportSchema) })

export type Fields = z.infer<typeof fieldsSchema>
export type FileReport = z.infer<typeof fileReportSchema>
export type ImportReport = z.infer<typeof importReportSchema>

/** The report's view of a page; characters are counted without spaces. */
export const fieldsOf = (page: PageParts): Fields => ({
  title: page.title,
  breadcrumb: page.breadcrumb,
  date: page.date.iso,
  source: page.source,
  author: page.author,
  previousTitle: page.previousTitle,
  nextTitle: page.nextTitle,
  paragraphs: page.paragraphs.length,
  characters: [...plainOf(page.paragraphs.join('')).replace(/\s/gu, '')].length,
})

/** A report over all files. */
export const importReport = (files: FileReport[]): ImportReport => ({
  ok: files.every(({ state }) => state !== 'failed'),
  files,
})
