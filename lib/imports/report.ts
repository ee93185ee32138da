import { z } from 'zod'
import { findingSchema } from '#lib/checks/finding.ts'
import { plainOf } from './lines.ts'
import type { PageParts } from './pageParts.ts'

/**
 * What became of a file. Where the same page was imported before no second notice is made: `unchanged`, or
 * `elsewhere` in another column than the one asked for, or `withdrawn` from readers since. `held` is a draft that
 * was to be published: findings are open, or publishing failed (`error`).
 */
export const FILE_STATES = [
  'draft',
  'published',
  'held',
  'quarantined',
  'unchanged',
  'elsewhere',
  'withdrawn',
  'failed',
] as const

/**
 * The day that a published notice is listed under, and why: `--date` (`option`), the page, neither of them
 * (`today`), or a publication before this import (`earlier`).
 */
const listedSchema = z.object({ on: z.iso.date(), from: z.enum(['option', 'page', 'today', 'earlier']) })

/** The parts of the page as they were stored, in short. `date` is `YYYY-MM-DD`; `paragraphs` and `characters` are counts. */
const fieldsSchema = z.object({
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

/** A finding, and what was done about it. */
const reportedFinding = findingSchema.extend({ state: z.enum(['open', 'mended', 'accepted']) })

/** What is reported of one file. A failed one has an error; `notes` say in words what else is worth knowing. */
const fileReportSchema = z.object({
  file: z.string(),
  state: z.enum(FILE_STATES),
  noticeId: z.int().optional(),
  column: z.object({ slug: z.string(), name: z.string() }).optional(),
  listed: listedSchema.optional(),
  /** A day given for a draft, under which it will be listed. */
  keptDate: z.iso.date().optional(),
  error: z.object({ code: z.string(), reason: z.string(), message: z.string() }).optional(),
  fields: fieldsSchema.nullable(),
  findings: z.array(reportedFinding),
  notes: z.array(z.string()),
})

/** What `import --json` prints. `ok` is true where every file came to what was asked for. */
export const importReportSchema = z.object({ ok: z.boolean(), files: z.array(fileReportSchema) })

type Fields = z.infer<typeof fieldsSchema>
export type Listed = z.infer<typeof listedSchema>
export type ReportedFinding = z.infer<typeof reportedFinding>
export type FileReport = z.infer<typeof fileReportSchema>
type ImportReport = z.infer<typeof importReportSchema>

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

const SHORT: readonly FileReport['state'][] = ['failed', 'held', 'elsewhere']
const UNREAD: readonly FileReport['state'][] = ['quarantined', 'withdrawn']

/** True where a file did not come to what was asked for. */
export const fellShort = (
  { state, listed }: FileReport,
  { publish, date }: { publish: boolean; date?: string | undefined },
): boolean =>
  SHORT.includes(state) ||
  (publish && UNREAD.includes(state)) ||
  (date !== undefined && listed !== undefined && listed.on !== date)

/** A report over all files, of which `asked` was asked. */
export const importReport = (files: FileReport[], asked: Parameters<typeof fellShort>[1]): ImportReport => ({
  ok: !files.some((file) => fellShort(file, asked)),
  files,
})
