import { and, eq, ne, sql } from 'drizzle-orm'
import type { PartTexts } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { findings, importedPages, notices } from '#lib/db/schema/index.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { isUntouched } from './isUntouched.ts'
import { beginOf, listingOf } from './listing.ts'
import { acceptFindings, mendNotice } from './mendNotice.ts'
import type { PageParts } from './pageParts.ts'
import { type Original, readOriginal } from './readOriginal.ts'
import type { FileReport, Listed } from './report.ts'
import { describeStored } from './storedNotice.ts'
import { storePage } from './storePage.ts'

export interface ImportOptions {
  columnId: number
  /** Day of publication, `YYYY-MM-DD`, where the page does not state one, or another one. */
  date?: string | undefined
  publish: boolean
  /** What to do about findings: keep poisoned pages in quarantine, apply the mends, or take the text as it is. */
  findings: 'keep' | 'mend' | 'accept'
}

export interface Imported {
  report: FileReport
  /** The texts that were checked, for showing findings in their surroundings. */
  texts: PartTexts[]
  /** Why the notice could not be published. */
  failure?: DomainError | undefined
}

/**
 * Takes a page in, or finds the notice that it became before, and does with it what the options say. A page
 * that cannot be published stays a draft.
 * @throws DomainError INVALID (no page, or one that no notice can be made of) | NOT_FOUND | ILLEGAL_STATE
 */
export const importPage = async (
  ctx: Ctx,
  file: { name: string; bytes: Uint8Array },
  options: ImportOptions,
): Promise<Imported> => {
  const original = readOriginal(file.bytes)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    // Whoever imports the same page at the same moment waits here, and then finds it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${original.fingerprint}, 0))`)
    const { id, failure, ...came } = await take(inside, file.name, original, options)
    const { texts, ...stored } = await describeStored(inside, id, original.page)
    return { report: { file: file.name, noticeId: id, ...stored, ...came, notes: [] }, texts, failure }
  })
}

/** What came of a page: what of its report does not follow from the stored notice alone. */
type Came = {
  id: number
  state: FileReport['state']
  listed?: Listed
  keptDate?: string
  failure?: DomainError
}

const take = async (
  ctx: Ctx,
  fileName: string,
  original: Original,
  options: ImportOptions,
): Promise<Came> => {
  const known = await findImported(ctx, original.fingerprint)
  if (known && known.columnId !== options.columnId) return { id: known.id, state: 'elsewhere' }
  if (known?.state === 'withdrawn') return { id: known.id, state: 'withdrawn' }
  if (known && known.state !== 'quarantined' && known.state !== 'unpublished') {
    return { id: known.id, state: 'unchanged' }
  }
  const id = known?.id ?? (await storePage(ctx, { ...options, fileName, original }))
  const kept = await keepDate(ctx, id, options)
  const settled = await settle(ctx, id, options)
  if ((await noticeOf(ctx, id)).state === 'quarantined') return { id, state: 'quarantined', ...kept }
  if (options.publish) return { id, ...kept, ...(await publish(ctx, id, original.page, options)) }
  return { id, state: known && !settled && !kept ? 'unchanged' : 'draft', ...kept }
}

const findImported = async ({ db }: Ctx, fingerprint: string) => {
  const [known] = await db
    .select({ id: notices.id, state: notices.state, columnId: notices.columnId })
    .from(importedPages)
    .innerJoin(notices, eq(notices.id, importedPages.noticeId))
    .where(eq(importedPages.fingerprint, fingerprint))
  return known
}

const noticeOf = async ({ db }: Ctx, id: number) => {
  const [notice] = await db
    .select({ state: notices.state, publishedAt: notices.publishedAt, revisionId: notices.workingRevisionId })
    .from(notices)
    .where(eq(notices.id, id))
  if (!notice) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  return notice
}

/** A day that was given holds for a later publication as well; one in the future can only be published then. */
const keepDate = async ({ db, now }: Ctx, id: number, { date }: ImportOptions) => {
  if (!date || beginOf(date) > now) return undefined
  await db
    .update(notices)
    .set({ publishedAt: beginOf(date) })
    .where(eq(notices.id, id))
  return { keptDate: date }
}

const settle = async (ctx: Ctx, id: number, { findings }: ImportOptions): Promise<boolean> => {
  if (findings === 'mend') return mendNotice(ctx, { id })
  return findings === 'accept' && acceptFindings(ctx, { id })
}

/** Publishes what nobody has to look at any more. */
const publish = async (ctx: Ctx, id: number, page: PageParts, { date }: ImportOptions) => {
  const { publishedAt: kept, revisionId } = await noticeOf(ctx, id)
  if (await isDoubtful(ctx, revisionId)) return { state: 'held' } as const
  const { at, listed } = listingOf(ctx, page, { date, kept })
  try {
    // The day kept with a draft goes before the one given here; only one in the future was not kept.
    if (!(await isUntouched(ctx, id))) throw new DomainError('ILLEGAL_STATE', 'imports.in-hands', { id })
    if (at > ctx.now) throw new DomainError('INVALID', 'review.date-in-future', { id })
    await publishInEmergency(ctx, { id, publishedAt: at, reason: 'gaoshi import' })
    return { state: 'published', listed } as const
  } catch (error) {
    if (error instanceof DomainError) return { state: 'held', failure: error } as const
    throw error
  }
}

const isDoubtful = async ({ db }: Ctx, revisionId: number | null): Promise<boolean> => {
  if (revisionId === null) return false
  const open = and(
    eq(findings.revisionId, revisionId),
    eq(findings.state, 'open'),
    ne(findings.severity, 'info'),
  )
  return (await db.$count(findings, open)) > 0
}
