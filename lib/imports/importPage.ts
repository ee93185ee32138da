import { eq, sql } from 'drizzle-orm'
import { checkTexts } from '#lib/checks/checkTexts.ts'
import type { PartTexts } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import { instantAt } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { importedPages, notices } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { publishNotice } from '#lib/review/publish.ts'
import { acceptFindings, mendNotice } from './mendNotice.ts'
import { checkedParts, type PageParts } from './pageParts.ts'
import { readOriginal } from './readOriginal.ts'
import { type FileReport, fieldsOf } from './report.ts'
import { storePage } from './storePage.ts'

export interface ImportOptions {
  columnId: number
  /** Day of publication, `YYYY-MM-DD`, where the page does not state one, or another one. */
  date?: string
  publish: boolean
  /** What to do about findings: keep poisoned pages in quarantine, apply the mends, or take the text as it is. */
  findings: 'keep' | 'mend' | 'accept'
}

export interface Imported {
  report: FileReport
  /** The texts that were checked, for showing findings in their surroundings. */
  texts: PartTexts[]
}

/**
 * Takes a page in, or finds the notice that it became before, and does with it what the options say: all of it
 * or nothing.
 * @throws DomainError INVALID (no page, or one that no notice can be made of) | NOT_FOUND | ILLEGAL_STATE
 */
export const importPage = async (
  ctx: Ctx,
  file: { name: string; bytes: Uint8Array },
  options: ImportOptions,
): Promise<Imported> => {
  const original = readOriginal(file.bytes)
  const { page } = original
  const texts = checkedParts(page)
  const outcome = await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    // Whoever imports the same page at the same moment waits here, and then finds it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${original.fingerprint}, 0))`)
    const known = await findImported(inside, original.fingerprint)
    const id = known?.id ?? (await storePage(inside, { ...options, fileName: file.name, original }))
    if (known && known.state !== 'quarantined' && known.state !== 'unpublished') return { id, changed: false }
    await settle(inside, id, options)
    const published = options.publish && (await publish(inside, id, page, options))
    return { id, changed: !known || published || options.findings !== 'keep' }
  })
  const state = await stateOf(ctx, outcome)
  const report = {
    file: file.name,
    state,
    noticeId: outcome.id,
    fields: fieldsOf(page),
    findings: checkTexts(texts),
  }
  return { report, texts }
}

const findImported = async ({ db }: Ctx, fingerprint: string) => {
  const [known] = await db
    .select({ id: notices.id, state: notices.state })
    .from(importedPages)
    .innerJoin(notices, eq(notices.id, importedPages.noticeId))
    .where(eq(importedPages.fingerprint, fingerprint))
  return known
}

const settle = async (ctx: Ctx, id: number, { findings }: ImportOptions) => {
  if (findings === 'mend') await mendNotice(ctx, { id })
  if (findings === 'accept') await acceptFindings(ctx, { id })
}

/** Publishes what is not in quarantine, under the day given, else the one the page states, else today. */
const publish = async (ctx: Ctx, id: number, page: PageParts, { date }: ImportOptions) => {
  const [notice] = await ctx.db.select({ state: notices.state }).from(notices).where(eq(notices.id, id))
  if (notice?.state === 'quarantined') return false
  const day = date ?? page.date.iso
  const time = date ? '00:00' : (page.date.time ?? '00:00')
  const publishedAt = day ? instantAt(day, time, env().TIME_ZONE) : ctx.now
  await publishNotice(ctx, { id, publishedAt })
  return true
}

const stateOf = async (
  { db }: Ctx,
  { id, changed }: { id: number; changed: boolean },
): Promise<FileReport['state']> => {
  const [notice] = await db.select({ state: notices.state }).from(notices).where(eq(notices.id, id))
  if (!notice) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  if (notice.state === 'quarantined') return 'quarantined'
  if (!changed) return 'unchanged'
  return notice.state === 'published' ? 'published' : 'draft'
}
