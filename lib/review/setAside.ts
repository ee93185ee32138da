import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { draftSnapshots } from '#lib/db/schema/index.ts'
import { refuseUnknownFiles } from '#lib/notices/refuseUnknownFiles.ts'
import { lockForMove } from './lockForMove.ts'
import { asideInput } from './schema.ts'

/**
 * Keeps in the history what somebody typed over a version that another has changed meanwhile, so that neither is lost
 * whichever of the two they go on with. The draft stays as it is.
 * @returns the key of the version under which it is found again; none where nobody works on a revision any more
 * @throws DomainError INVALID | NOT_FOUND (the notice, or a file) | FORBIDDEN | ILLEGAL_STATE
 */
export const setAside = async (
  ctx: Ctx,
  input: z.input<typeof asideInput>,
): Promise<{ version: string | undefined }> => {
  const { id, content } = parseInput(asideInput, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await lockForMove(inside, { id }, 'save')
    const revisionId = notice.revision?.id ?? notice.publishedRevisionId
    if (ctx.actor.kind !== 'person' || revisionId === null) return { version: undefined }
    const kept = { ...content, bodyHtml: sanitizeBody(content.bodyHtml) }
    // What the history has may be put into the notice: no file comes into it that could not be saved.
    await refuseUnknownFiles(inside, id, kept)
    const [row] = await tx
      .insert(draftSnapshots)
      .values({
        revisionId,
        userId: ctx.actor.id,
        begunAt: ctx.now,
        at: ctx.now,
        aside: true,
        content: kept,
      })
      .returning({ id: draftSnapshots.id })
    await recordEvent(inside, { action: 'notice.set-aside', noticeId: id, details: { revisionId } })
    return { version: row && `s${row.id}` }
  })
}
