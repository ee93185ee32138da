import { eq } from 'drizzle-orm'
import { columnsAbove } from '#lib/columns/queries.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { approvals, revisions, revisionWriters } from '#lib/db/schema/index.ts'
import { furtherColumnsOf } from '#lib/notices/furtherColumns.ts'
import { lockNotice } from '#lib/notices/lockNotice.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { can, type Subject } from '#lib/policy/can.ts'
import { isPossible, type Move } from './transitions.ts'

/** A notice that may be moved, locked until the transaction ends. */
export type Movable = Awaited<ReturnType<typeof lockForMove>>

/**
 * Locks a notice, and makes sure that the actor may make a move with it, that it stands where the move is possible,
 * and that nobody changed it since the caller looked.
 * @throws DomainError NOT_FOUND (also where the actor may not even read it) | FORBIDDEN | CONFLICT | ILLEGAL_STATE
 */
export const lockForMove = async (
  { db, actor }: Ctx,
  { id, version }: { id: number; version?: number | undefined },
  move: Move,
) => {
  const notice = await lockNotice(db, { id })
  const revision = await workingRevision(db, notice.workingRevisionId)
  const subject = await subjectOf(db, notice)
  if (!can(actor, 'notice.read', subject)) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  assertCan(actor, `notice.${move}`, subject)
  if (IN_EVERY_COLUMN.includes(move)) await assertInFurtherColumns(db, actor, id, move)
  if (version !== undefined && notice.version !== version)
    throw new DomainError('CONFLICT', 'notices.changed', { id })
  const standing = {
    working: (revision?.state ?? 'none') as WorkingState,
    notice: notice.state as NoticeState,
  }
  if (!isPossible(move, standing)) {
    throw new DomainError('ILLEGAL_STATE', `review.cannot.${move}`, { id, ...standing })
  }
  return { ...notice, revision, subject }
}

/** What brings a text to readers does so in all columns that list it, and takes the right in each. */
const IN_EVERY_COLUMN: readonly Move[] = ['publish', 'schedule', 'publish-in-emergency']

const assertInFurtherColumns = async (db: Db, actor: Ctx['actor'], id: number, move: Move): Promise<void> => {
  for (const { columnId } of await furtherColumnsOf(db, id)) {
    assertCan(actor, `notice.${move}`, { columnIds: await columnsAbove(db, columnId) })
  }
}

/** The revision that is being worked on, where there is one. */
export const workingRevision = async (db: Db, id: number | null) => {
  if (id === null) return undefined
  const [revision] = await db.select().from(revisions).where(eq(revisions.id, id))
  return revision
}

/** What the policy has to know of a notice. */
export const subjectOf = async (
  db: Db,
  { columnId, workingRevisionId }: { columnId: number; workingRevisionId: number | null },
): Promise<Required<Subject>> => {
  const columnIds = await columnsAbove(db, columnId)
  if (workingRevisionId === null) return { columnIds, writerIds: [], approverIds: [] }
  const writers = await db
    .select({ userId: revisionWriters.userId })
    .from(revisionWriters)
    .where(eq(revisionWriters.revisionId, workingRevisionId))
  const approvers = await db
    .select({ userId: approvals.userId })
    .from(approvals)
    .where(eq(approvals.revisionId, workingRevisionId))
  const ids = (rows: { userId: number }[]) => rows.map(({ userId }) => userId)
  return { columnIds, writerIds: ids(writers), approverIds: ids(approvers) }
}
