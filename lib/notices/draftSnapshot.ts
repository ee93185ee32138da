import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { sanitizeBody } from '#lib/core/html.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { draftSnapshots } from '#lib/db/schema/index.ts'
import type { NoticeContent } from './schema.ts'

/** Writing without a break counts as one: after so long it begins anew, and what was there before is kept. */
const STRETCH_MS = 5 * 60_000
/** Of a draft that is written for weeks, the newest; what was set aside stays, as its writer was told. */
const MOST = 100

/**
 * Keeps how a draft is now. The newest snapshot says what the draft says; one person's saves within five minutes are
 * one snapshot, so that the history can be read. Programs leave none.
 * @param isDeliberate whether somebody pressed save, which always makes one of its own
 * @returns whether a new one was begun: the audit trail tells of those
 */
export const keepSnapshot = async (
  { db, actor, now }: Ctx,
  {
    revisionId,
    content,
    isDeliberate,
  }: { revisionId: number; content: NoticeContent; isDeliberate: boolean },
): Promise<boolean> => {
  if (actor.kind !== 'person') return true
  const [newest] = await db
    .select({
      id: draftSnapshots.id,
      userId: draftSnapshots.userId,
      begunAt: draftSnapshots.begunAt,
      closed: draftSnapshots.closed,
    })
    .from(draftSnapshots)
    .where(and(eq(draftSnapshots.revisionId, revisionId), eq(draftSnapshots.aside, false)))
    .orderBy(desc(draftSnapshots.id))
    .limit(1)
  const goesOn =
    newest?.userId === actor.id && !newest.closed && now.getTime() - newest.begunAt.getTime() < STRETCH_MS
  if (newest && goesOn && !isDeliberate) {
    await db
      .update(draftSnapshots)
      .set({ content: clean(content), at: now })
      .where(eq(draftSnapshots.id, newest.id))
    return false
  }
  await db.insert(draftSnapshots).values({
    revisionId,
    userId: actor.id,
    begunAt: now,
    at: now,
    closed: isDeliberate,
    content: clean(content),
  })
  await dropOldest(db, revisionId)
  return true
}

/** As it is stored: what was dropped from the text comes back by no other way. */
const clean = (content: NoticeContent): NoticeContent => ({
  ...content,
  bodyHtml: sanitizeBody(content.bodyHtml),
})

const dropOldest = async (db: Db, revisionId: number): Promise<void> => {
  const old = db
    .select({ id: draftSnapshots.id })
    .from(draftSnapshots)
    .where(and(eq(draftSnapshots.revisionId, revisionId), eq(draftSnapshots.aside, false)))
    .orderBy(desc(draftSnapshots.id))
    .offset(MOST)
  await db.delete(draftSnapshots).where(inArray(draftSnapshots.id, sql`(${old})`))
}
