import { asc, desc, eq, inArray } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import {
  approvals,
  attachments,
  comments,
  furtherColumns,
  notices,
  revisions,
  users,
} from '#lib/db/schema/index.ts'
import type { NoticeContent, NoticePlace } from '#lib/notices/schema.ts'
import type { NoticeState, RevisionState, WorkingState } from '#lib/notices/state.ts'
import { can } from '#lib/policy/can.ts'
import type { Comment, RevisionLine } from './dto.ts'
import { subjectOf } from './lockForMove.ts'
import { isPossible, MOVES, type Move } from './transitions.ts'

type Revision = typeof revisions.$inferSelect

/** All that the desk shows of one notice. */
export interface DeskNotice {
  id: number
  lang: string
  version: number
  notice: NoticeState
  working: WorkingState
  publishedAt: Date | null
  withdrawalReason: string | null
  place: NoticePlace
  /** What the form begins with: the revision being worked on, else the one that readers see. */
  content: NoticeContent
  revision: Pick<Revision, 'id' | 'number' | 'stage' | 'stages' | 'scheduledFor' | 'movedAt'> | null
  published: { id: number; number: number; title: string } | null
  ownerName: string | null
  /** Moves that the actor can make now. */
  moves: Move[]
  /** What the reviewers want changed: of the revision being worked on, and of the one that it came from. */
  comments: Comment[]
  history: RevisionLine[]
}

/**
 * A notice for its editors.
 * @throws DomainError NOT_FOUND, also where the actor may not read it
 */
export const readDeskNotice = async (ctx: Ctx, id: number): Promise<DeskNotice> => {
  const { db, actor } = ctx
  const [notice] = await db.select().from(notices).where(eq(notices.id, id))
  const subject = notice && (await subjectOf(db, notice))
  if (!notice || !can(actor, 'notice.read', subject))
    throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
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
    },
    content: await contentOf(ctx, shown, { anew: working === undefined }),
    revision: working ?? null,
    published: published ?? null,
    ownerName: owner?.name ?? null,
    moves: MOVES.filter((move) => isPossible(move, standing) && can(actor, `notice.${move}`, subject)),
    comments: await commentsOf(ctx, working ? [working, ...before(all, working)] : []),
    history: await historyOf(ctx, all),
  }
}

/** The revision that a draft came from, where that one was returned. */
const before = (all: Revision[], working: Revision): Revision[] =>
  all.filter(({ number, state }) => number === working.number - 1 && state === 'returned')

const contentOf = async (
  { db }: Ctx,
  revision: Revision,
  { anew }: { anew: boolean },
): Promise<NoticeContent> => {
  const files = await db
    .select({ sha256: attachments.sha256, name: attachments.name })
    .from(attachments)
    .where(eq(attachments.revisionId, revision.id))
    .orderBy(asc(attachments.position))
  const { leadImageSha256: sha256, leadImageAlt: alt } = revision
  return {
    title: revision.title,
    subtitle: revision.subtitle ?? undefined,
    summary: revision.summary ?? undefined,
    bodyHtml: revision.bodyHtml,
    keywords: revision.keywords,
    author: revision.author ?? undefined,
    sourceName: revision.sourceName ?? undefined,
    leadImage: sha256 !== null && alt !== null ? { sha256, alt } : undefined,
    attachments: files,
    indexNumber: revision.indexNumber ?? undefined,
    issuingAuthority: revision.issuingAuthority ?? undefined,
    documentNumber: revision.documentNumber ?? undefined,
    issuedOn: revision.issuedOn ?? undefined,
    topic: revision.topic ?? undefined,
    validity: (revision.validity as NoticeContent['validity']) ?? undefined,
    // A note tells of one correction, and not of the next.
    correctionNote: anew ? undefined : (revision.correctionNote ?? undefined),
  }
}

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
