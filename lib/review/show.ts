import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { invalidateNotice } from '#lib/notices/invalidateNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import type { Movable } from './lockForMove.ts'
import { workingOf } from './moveRevision.ts'
import { recordNews } from './recordNews.ts'
import { registerSource } from './registerSource.ts'
import { assertReady } from './submit.ts'
import { tellEngines } from './tellEngines.ts'

interface Shown {
  /** The day under which it is listed, where readers have not seen it before. */
  publishedAt?: Date | undefined
  pinnedUntil?: Date | undefined
}

/**
 * Shows the revision being worked on to readers in the place of the one before, and has every page that tells of it
 * made anew: what all ways to publication have in common.
 * @throws DomainError INVALID where it is not ready
 */
export const showRevision = async ({ db, now }: Ctx, notice: Movable, shown: Shown = {}): Promise<void> => {
  assertReady(notice)
  const isOver = notice.expiresAt !== null && notice.expiresAt <= now
  // What nobody has seen yet would be over before it began.
  if (isOver && notice.publishedRevisionId === null) throw new DomainError('INVALID', 'review.end-past')
  const revision = workingOf(notice)
  if (notice.publishedRevisionId !== null) {
    await db
      .update(revisions)
      .set({ state: 'superseded', movedAt: now })
      .where(eq(revisions.id, notice.publishedRevisionId))
  }
  // The seal belongs here: over the text that was approved, before readers can see it.
  await publishRevision(db, revision, now)
  await db
    .update(notices)
    .set({
      state: isOver ? 'expired' : 'published',
      publishedRevisionId: revision.id,
      workingRevisionId: null,
      publishedAt: notice.publishedAt ?? shown.publishedAt ?? now,
      pinnedUntil: shown.pinnedUntil ?? notice.pinnedUntil,
      version: notice.version + 1,
    })
    .where(eq(notices.id, notice.id))
  // A date that was set by hand is that of something old, which is no news.
  const isFirst = notice.publishedAt === null && shown.publishedAt === undefined
  if (isFirst || revision.correctionNote !== null) await recordNews({ db, now }, revision.id)
  await invalidateNotice(db, notice, await relist(db, notice.id))
  await tellEngines({ db, now }, notice, notice.publishedRevisionId === null ? 'published' : 'corrected')
}

/** With the revision its source becomes known: what was never published does not enter the register. */
const publishRevision = async (
  db: Db,
  { id, sourceName }: { id: number; sourceName: string | null },
  now: Date,
) => {
  const sourceId = sourceName ? await registerSource(db, sourceName) : null
  await db
    .update(revisions)
    .set({ state: 'published', stage: null, scheduledFor: null, sourceId, shownAt: now, movedAt: now })
    .where(eq(revisions.id, id))
}
