import { eq } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import type { RevisionState } from '#lib/notices/state.ts'
import type { Movable } from './lockForMove.ts'

interface Moved {
  state: RevisionState
  stage?: number
  stages?: number
  scheduledFor?: Date
}

/** Gives the revision being worked on its next state, and counts the change. What readers see stays as it is. */
export const moveRevision = async ({ db, now }: Ctx, notice: Movable, to: Moved): Promise<void> => {
  const revision = workingOf(notice)
  await db
    .update(revisions)
    .set({ stage: null, scheduledFor: null, ...to, movedAt: now })
    .where(eq(revisions.id, revision.id))
  const isOver = to.state === 'discarded'
  await db
    .update(notices)
    .set({ version: notice.version + 1, ...(isOver && { workingRevisionId: null }) })
    .where(eq(notices.id, notice.id))
}

/** The revision being worked on, which the transition table has made sure is there. */
export const workingOf = ({ id, revision }: Movable): NonNullable<Movable['revision']> => {
  if (!revision) throw new Error(`notice ${id} has no revision that is being worked on`)
  return revision
}
