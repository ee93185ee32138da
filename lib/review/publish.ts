import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import { registerSource } from './registerSource.ts'

export interface PublishInput {
  id: number
  /** The notice's version that the caller has seen; absent where there was no time for it to change. */
  version?: number
  /** The day under which it is listed, where that is not now: legacy pages bring their own. */
  publishedAt?: Date
  pinnedUntil?: Date
}

/**
 * Shows a notice's working revision to readers.
 * @throws DomainError NOT_FOUND | CONFLICT | ILLEGAL_STATE (quarantined, withdrawn, or nothing to publish) |
 *   INVALID (a date in the future)
 */
export const publishNotice = ({ db, actor, now }: Ctx, input: PublishInput): Promise<{ id: number }> =>
  db.transaction(async (tx) => {
    const notice = await lockNotice(tx, input)
    if (notice.state !== 'unpublished' && notice.state !== 'published') {
      throw new DomainError('ILLEGAL_STATE', 'review.not-publishable', { id: notice.id, state: notice.state })
    }
    if (notice.workingRevisionId === null) {
      throw new DomainError('ILLEGAL_STATE', 'review.nothing-to-publish', { id: notice.id })
    }
    const publishedAt = notice.publishedAt ?? input.publishedAt ?? now
    if (publishedAt > now) throw new DomainError('INVALID', 'review.date-in-future', { id: notice.id })

    if (notice.publishedRevisionId !== null) {
      await tx
        .update(revisions)
        .set({ state: 'superseded' })
        .where(eq(revisions.id, notice.publishedRevisionId))
    }
    await showRevision(tx, notice.workingRevisionId)
    await tx
      .update(notices)
      .set({
        state: 'published',
        publishedRevisionId: notice.workingRevisionId,
        workingRevisionId: null,
        publishedAt,
        pinnedUntil: input.pinnedUntil ?? notice.pinnedUntil,
        version: notice.version + 1,
      })
      .where(eq(notices.id, notice.id))
    await invalidateNotice(tx, notice, await relist(tx, notice.id))
    await recordEvent(
      { db: tx, actor, now },
      { action: 'notice.published', noticeId: notice.id, details: { revisionId: notice.workingRevisionId } },
    )
    return { id: notice.id }
  })

/** With the revision its source becomes known: what was never published does not enter the register. */
const showRevision = async (db: Db, id: number) => {
  const [revision] = await db
    .select({ sourceName: revisions.sourceName })
    .from(revisions)
    .where(eq(revisions.id, id))
  const sourceId = revision?.sourceName ? await registerSource(db, revision.sourceName) : null
  await db.update(revisions).set({ state: 'published', sourceId }).where(eq(revisions.id, id))
}
