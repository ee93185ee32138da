import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { approvals, comments, furtherColumns, revisions, users } from '#lib/db/schema/index.ts'
import { contentOf } from '#lib/notices/contentOf.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import type { NoticeState, RevisionState, WorkingState } from '#lib/notices/state.ts'
import { translationOf } from '#lib/notices/translation.ts'
import { can } from '#lib/policy/can.ts'
import type { Comment, DeskNotice, NamedNotice, RevisionLine } from './dto.ts'
import { readableNotice } from './readableNotice.ts'
import { isPossible, MOVES } from './transitions.ts'

type Revision = typeof revisions.$inferSelect

/**
 * A notice for its editors.
 * @throws DomainError NOT_FOUND, also where the actor may not read it
 */
export const readDeskNotice = async (ctx: Ctx, id: number): Promise<DeskNotice> => {
  const { db, actor } = ctx
  const { notice, subject } = await readableNotice(ctx, id)
  const all = await db
    .select()
    .from(revisions)
    .where(eq(revisions.noticeId, id))
    .orderBy(desc(revisions.number))
  const working = all.find((each) => each.id === notice.workingRevisionId)
  const published = all.find((each) => each.id === notice.publishedRevisionId)
  const shown = working ?? published ?? all[0]
  if (!shown) throw new Error(`notice ${id} has no revision`)
  const standing = {
    working: (working?.state ?? 'none') as WorkingState,
    notice: notice.state as NoticeState,
  }
  const further = await db.select().from(furtherColumns).where(eq(furtherColumns.noticeId, id))
  const [owner] =
    notice.ownerId === null ? [] : await db.select().from(users).where(eq(users.id, notice.ownerId))
  const content = await formContent(ctx, shown, working === undefined)
  const translationId = await translationOf(db, id)
  return {
    id,
    lang: notice.lang,
    version: notice.version,
    ...standing,
    publishedAt: notice.publishedAt,
    withdrawalReason: notice.withdrawalReason,
    place: {
      columnId: notice.columnId,
      furtherColumnIds: further.map(({ columnId }) => columnId),
      pinnedUntil: notice.pinnedUntil,
      expiresAt: notice.expiresAt,
      translationId,
    },
    content,
    named: await namesOf(ctx, [...content.replaces, ...(translationId === null ? [] : [translationId])]),
    revision: working ?? null,
    published: published ?? null,
    ownerName: owner?.name ?? null,
    mayPreview:
      can(actor, 'notice.preview', subject) && notice.state !== 'withdrawn' && notice.state !== 'quarantined',
    moves: MOVES.filter((move) => isPossible(move, standing) && can(actor, `notice.${move}`, subject)),
    comments: await commentsOf(ctx, working ? [working, ...before(all, working)] : []),
    history: await historyOf(ctx, all),
  }
}

/** A note tells of one correction, and not of the next. */
const formContent = async ({ db }: Ctx, shown: Revision, isAnew: boolean): Promise<NoticeContent> => {
  const content = await contentOf(db, shown)
  return isAnew ? { ...content, correctionNote: undefined } : content
}

/**
 * What notices are called, as far as whoever looks may know: the title being worked on is for those who may read it,
 * others are told the one that readers see.
 */
const namesOf = async ({ db, actor }: Ctx, ids: number[]): Promise<NamedNotice[]> => {
  const { rows } = await db.execute<{ id: string; title: string }>(sql`
    select n.id, case when m.may_read then n.title else r.title end as title
    from notice n cross join lateral (
      select ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)} as may_read
    ) m left join revision r on r.id = n.published_revision_id
    where n.id = any(${sql.param(ids)}::bigint[]) and (n.state in ('published', 'expired') or m.may_read)`)
  return rows.map((row) => ({ id: Number(row.id), title: row.title }))
}

/** The revision that a draft came from, where that one was returned. */
const before = (all: Revision[], working: Revision): Revision[] =>
  all.filter(({ number, state }) => number === working.number - 1 && state === 'returned')

const commentsOf = ({ db }: Ctx, of: Revision[]): Promise<Comment[]> => {
  const { id, paragraph, quote, text, at } = comments
  return db
    .select({ id, paragraph, quote, text, name: users.name, at })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.userId))
    .where(
      inArray(
        comments.revisionId,
        of.map((each) => each.id),
      ),
    )
    .orderBy(asc(comments.id))
}

const historyOf = async ({ db }: Ctx, all: Revision[]): Promise<RevisionLine[]> => {
  const { revisionId, stage, at } = approvals
  const passed = await db
    .select({ revisionId, stage, at, name: users.name })
    .from(approvals)
    .innerJoin(users, eq(users.id, approvals.userId))
    .where(
      inArray(
        revisionId,
        all.map((each) => each.id),
      ),
    )
    .orderBy(asc(stage))
  return all.map(({ id, number, state, title, createdBy, createdAt, movedAt, shownAt, correctionNote }) => ({
    ...{ id, number, title, createdBy, createdAt, movedAt, shownAt, correctionNote },
    state: state as RevisionState,
    approvals: passed.filter((each) => each.revisionId === id),
  }))
}
