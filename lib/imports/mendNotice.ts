import { and, eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { isPoisoned } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { importedPages, notices } from '#lib/db/schema/index.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { rewriteDraft } from '#lib/notices/rewriteDraft.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { subjectOf } from '#lib/review/lockForMove.ts'
import { isUntouched } from './isUntouched.ts'
import { mendPage } from './mendPage.ts'
import { noticeContentOf } from './noticeContent.ts'
import { readOriginal } from './readOriginal.ts'
import { acceptAll, carryFindings, openFindings } from './storedFindings.ts'

/**
 * Applies the mends that are proposed for the revision being worked on: the mended text becomes a new revision,
 * the old one stays. The notice leaves quarantine unless something is left that only a person can mend. Where
 * nothing is open that has a mend (all is mended or accepted), or somebody wrote on it since, nothing changes.
 * @returns whether anything was mended
 * @throws DomainError NOT_FOUND | ILLEGAL_STATE (it was not imported)
 */
export const mendNotice = ({ db, actor, now }: Ctx, { id }: { id: number }): Promise<boolean> =>
  db.transaction(async (tx) => {
    const ctx = { db: tx, actor, now }
    const notice = await lockNotice(tx, { id })
    assertCan(actor, 'notice.save', await subjectOf(tx, notice))
    if (!(await isUntouched(ctx, id))) return false
    const open = await openFindings(ctx, notice.workingRevisionId)
    if (!open.some(({ mend }) => mend !== null)) return false
    const { page, mends, left } = mendPage(await originalOf(ctx, id))
    if (mends.length === 0) return false
    const revisionId = await rewriteDraft(ctx, notice, noticeContentOf(page))
    await carryFindings(ctx, { noticeId: id, from: open, to: revisionId, left })
    const { previousTitle, nextTitle } = page
    await tx.update(importedPages).set({ previousTitle, nextTitle }).where(eq(importedPages.noticeId, id))
    if (!isPoisoned(left)) await leaveQuarantine(ctx, id)
    const details = { mends: mends.length, left: left.length }
    await recordEvent(ctx, { action: 'notice.mended', noticeId: id, details })
    return true
  })

/**
 * Takes the text of a notice as it is: its open findings are accepted, and it leaves quarantine. Where there is
 * nothing to accept nothing changes.
 * @returns whether anything was accepted
 * @throws DomainError NOT_FOUND
 */
export const acceptFindings = ({ db, actor, now }: Ctx, { id }: { id: number }): Promise<boolean> =>
  db.transaction(async (tx) => {
    const ctx = { db: tx, actor, now }
    const notice = await lockNotice(tx, { id })
    const { state } = notice
    assertCan(actor, 'notice.save', await subjectOf(tx, notice))
    const accepted = await acceptAll(ctx, id)
    if (accepted === 0 && state !== 'quarantined') return false
    await leaveQuarantine(ctx, id)
    await recordEvent(ctx, { action: 'notice.findings-accepted', noticeId: id, details: { accepted } })
    return true
  })

const originalOf = async ({ db }: Ctx, noticeId: number) => {
  const [imported] = await db
    .select({ sha256: importedPages.originalSha256 })
    .from(importedPages)
    .where(eq(importedPages.noticeId, noticeId))
  if (!imported) throw new DomainError('ILLEGAL_STATE', 'imports.not-imported', { id: noticeId })
  return readOriginal(await readStoredFile(imported.sha256)).page
}

const leaveQuarantine = ({ db }: Ctx, id: number) =>
  db
    .update(notices)
    .set({ state: 'unpublished' })
    .where(and(eq(notices.id, id), eq(notices.state, 'quarantined')))
