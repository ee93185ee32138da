import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { draftSnapshots, revisions, users } from '#lib/db/schema/index.ts'
import { contentOf } from '#lib/notices/contentOf.ts'
import { type NoticeContent, noticeContent } from '#lib/notices/schema.ts'
import type { RevisionState } from '#lib/notices/state.ts'
import type { Version } from './dto.ts'
import { readableNotice } from './readableNotice.ts'
import { byNoticeId } from './schema.ts'

const MOST = 200

/** Which version of which notice: `r12` is a revision, `s34` how a draft was at a moment. */
export const versionInput = byNoticeId.extend({
  version: z.string().regex(/^[rs][1-9]\d{0,14}$/),
})

/**
 * All that a notice ever said, as far as it was kept: its revisions, and between them how their drafts were; the newest
 * first.
 * @throws DomainError NOT_FOUND, also where the actor may not read the notice
 */
export const listVersions = async (ctx: Ctx, { id }: { id: number }): Promise<Version[]> => {
  await readableNotice(ctx, id)
  const all = await ctx.db
    .select({
      id: revisions.id,
      number: revisions.number,
      state: revisions.state,
      title: revisions.title,
      name: revisions.createdBy,
      at: revisions.movedAt,
    })
    .from(revisions)
    .where(eq(revisions.noticeId, id))
    .orderBy(desc(revisions.number))
    .limit(MOST)
  const kept = await ctx.db
    .select({
      id: draftSnapshots.id,
      revisionId: draftSnapshots.revisionId,
      aside: draftSnapshots.aside,
      name: users.name,
      at: draftSnapshots.at,
      isWhole: sql<boolean>`${draftSnapshots.content} ->> 'title' = ${revisions.title}
        and ${draftSnapshots.content} ->> 'bodyHtml' = ${revisions.bodyHtml}`,
    })
    .from(draftSnapshots)
    .innerJoin(users, eq(users.id, draftSnapshots.userId))
    .innerJoin(revisions, eq(revisions.id, draftSnapshots.revisionId))
    .where(
      inArray(
        draftSnapshots.revisionId,
        all.map((revision) => revision.id),
      ),
    )
    .orderBy(desc(draftSnapshots.id))
    .limit(MOST)
  return all.flatMap(({ id: revisionId, number, state, title, name, at }): Version[] => [
    { key: `r${revisionId}`, kind: 'revision', number, state: state as RevisionState, title, name, at },
    ...withoutLast(kept.filter((snapshot) => snapshot.revisionId === revisionId)).map(
      (snapshot): Version => ({
        key: `s${snapshot.id}`,
        kind: snapshot.aside ? 'aside' : 'snapshot',
        number,
        name: snapshot.name,
        at: snapshot.at,
      }),
    ),
  ])
}

/** The last that was saved is what the revision itself says; it does not stand there twice. */
const withoutLast = <S extends { aside: boolean; isWhole: boolean }>(snapshots: S[]): S[] => {
  const last = snapshots.find(({ aside }) => !aside)
  return last?.isWhole ? snapshots.filter((snapshot) => snapshot !== last) : snapshots
}

/**
 * What a version says.
 * @throws DomainError NOT_FOUND, also where the actor may not read the notice
 */
export const readVersion = async (
  ctx: Ctx,
  { id, version }: z.output<typeof versionInput>,
): Promise<NoticeContent> => {
  await readableNotice(ctx, id)
  const number = Number(version.slice(1))
  const content = version.startsWith('r')
    ? await ofRevision(ctx, id, number)
    : await ofSnapshot(ctx, id, number)
  if (!content) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  return content
}

const ofRevision = async ({ db }: Ctx, noticeId: number, id: number) => {
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, id), eq(revisions.noticeId, noticeId)))
  return revision && contentOf(db, revision)
}

const ofSnapshot = async ({ db }: Ctx, noticeId: number, id: number) => {
  const [row] = await db
    .select({ content: draftSnapshots.content })
    .from(draftSnapshots)
    .innerJoin(revisions, eq(revisions.id, draftSnapshots.revisionId))
    .where(and(eq(draftSnapshots.id, id), eq(revisions.noticeId, noticeId)))
  // It was written by an earlier form of the schema, maybe, which later ones still take.
  return row && noticeContent.parse(row.content)
}
