import { and, eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { mendTexts } from '#lib/checks/applyMends.ts'
import { isPoisoned } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { importedPages, notices } from '#lib/db/schema/index.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { rewriteDraft } from '#lib/notices/rewriteDraft.ts'
import { noticeContentOf } from './noticeContent.ts'
import { checkedParts, withTexts } from './pageParts.ts'
import { readOriginal } from './readOriginal.ts'
import { settleFindings } from './settleFindings.ts'
import { storeFindings } from './storePage.ts'

/**
 * Applies the proposed mends to an imported notice that readers have not seen yet: the mended text becomes a
 * new revision, the old one stays. It leaves quarantine unless something is left that only a person can mend.
 * @throws DomainError NOT_FOUND | ILLEGAL_STATE (it is out already, or was not imported)
 */
export const mendNotice = ({ db, actor, now }: Ctx, { id }: { id: number }): Promise<void> =>
  db.transaction(async (tx) => {
    const ctx = { db: tx, actor, now }
    const notice = await lockNotice(tx, { id })
    const page = await originalOf(ctx, id)
    const { parts, mends, left } = mendTexts(checkedParts(page))
    const mended = withTexts(page, parts)
    if (mends.length > 0 && mended.title !== '') {
      const revisionId = await rewriteDraft(ctx, notice, noticeContentOf(mended))
      await settleFindings(ctx, { noticeId: id, as: 'mended' })
      await storeFindings(ctx, { noticeId: id, revisionId, found: left })
      const { previousTitle, nextTitle } = mended
      await tx.update(importedPages).set({ previousTitle, nextTitle }).where(eq(importedPages.noticeId, id))
    }
    if (!isPoisoned(left) && mended.title !== '') await leaveQuarantine(ctx, id)
    await recordEvent(ctx, { action: 'notice.mended', noticeId: id, details: { mends: mends.length } })
  })

/**
 * Takes the text of a quarantined notice as it is: its findings are accepted, and it leaves quarantine.
 * @throws DomainError NOT_FOUND
 */
export const acceptFindings = ({ db, actor, now }: Ctx, { id }: { id: number }): Promise<void> =>
  db.transaction(async (tx) => {
    const ctx = { db: tx, actor, now }
    await lockNotice(tx, { id })
    const accepted = await settleFindings(ctx, { noticeId: id, as: 'accepted' })
    await leaveQuarantine(ctx, id)
    await recordEvent(ctx, { action: 'notice.findings-accepted', noticeId: id, details: { accepted } })
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
