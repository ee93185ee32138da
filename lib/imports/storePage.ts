import { eq } from 'drizzle-orm'
import { checkTexts } from '#lib/checks/checkTexts.ts'
import { isPoisoned } from '#lib/checks/finding.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { importedPages, notices } from '#lib/db/schema/index.ts'
import { storeBytes } from '#lib/media/storeBytes.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { noticeContentOf } from './noticeContent.ts'
import { checkedParts } from './pageParts.ts'
import type { Original } from './readOriginal.ts'
import { storeFindings } from './storedFindings.ts'

/**
 * Makes a notice of a page that was not imported before: a draft with the page's text as it stands, the
 * original's bytes, and what the checks found. A poisoned one begins in quarantine. Call it in a transaction.
 * @returns the notice's id
 */
export const storePage = async (
  ctx: Ctx,
  { columnId, fileName, original }: { columnId: number; fileName: string; original: Original },
): Promise<number> => {
  const { bytes, page, encoding, fingerprint } = original
  const { id, revisionId } = await createNotice(ctx, { columnId, content: noticeContentOf(page) })
  await ctx.db.insert(importedPages).values({
    fingerprint,
    noticeId: id,
    originalSha256: await storeBytes(ctx.db, bytes, 'text/plain'),
    fileName,
    encoding,
    breadcrumb: page.breadcrumb,
    previousTitle: page.previousTitle,
    nextTitle: page.nextTitle,
    importedAt: ctx.now,
  })
  const found = checkTexts(checkedParts(page))
  await storeFindings(ctx, { noticeId: id, revisionId, found })
  if (isPoisoned(found)) {
    await ctx.db.update(notices).set({ state: 'quarantined' }).where(eq(notices.id, id))
  }
  return id
}
