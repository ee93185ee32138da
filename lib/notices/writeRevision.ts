import { eq, max } from 'drizzle-orm'
import { imagesOfBody, sanitizeBody } from '#lib/core/html.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import {
  attachments,
  revisionImages,
  revisionReplaces,
  revisions,
  revisionWriters,
} from '#lib/db/schema/index.ts'
import { attachable } from '#lib/media/attachable.ts'
import { refuseUnknownFiles } from './refuseUnknownFiles.ts'
import { refuseUnknownReplaced } from './refuseUnknownReplaced.ts'
import type { NoticeContent } from './schema.ts'

/**
 * Writes a draft revision with its body sanitized, its attachments and its images.
 * @returns its id
 * @throws DomainError NOT_FOUND (an attachment or an image that was not stored, a notice that it replaces)
 */
export const writeRevision = async (
  ctx: Ctx,
  { noticeId, number, content }: { noticeId: number; number: number; content: NoticeContent },
): Promise<number> => {
  const { db, actor, now } = ctx
  const { fields, ...parts } = await partsOf(ctx, content, noticeId)
  const [revision] = await db
    .insert(revisions)
    .values({ ...fields, noticeId, number, createdBy: actor.name, createdAt: now, movedAt: now })
    .returning({ id: revisions.id })
  if (!revision) throw new Error('an inserted revision came back without its id')
  await attach(db, revision.id, parts)
  return revision.id
}

/** The number of a notice's next revision. */
export const nextNumber = async (db: Db, noticeId: number): Promise<number> => {
  const [newest] = await db
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.noticeId, noticeId))
  return (newest?.number ?? 0) + 1
}

/**
 * Writes over a draft revision, with the same care.
 * @throws DomainError NOT_FOUND (an attachment or an image that was not stored, a notice that it replaces)
 */
export const overwriteRevision = async (
  ctx: Ctx,
  { id, noticeId, content }: { id: number; noticeId: number; content: NoticeContent },
): Promise<void> => {
  const { db } = ctx
  const { fields, ...parts } = await partsOf(ctx, content, noticeId)
  await db.update(revisions).set(fields).where(eq(revisions.id, id))
  await db.delete(attachments).where(eq(attachments.revisionId, id))
  await db.delete(revisionImages).where(eq(revisionImages.revisionId, id))
  await db.delete(revisionReplaces).where(eq(revisionReplaces.revisionId, id))
  await attach(db, id, parts)
}

/** Counts the actor among those whose text a draft is; programs vouch for nothing, and are not counted. */
export const addWriter = async ({ db, actor }: Ctx, revisionId: number): Promise<void> => {
  if (actor.kind !== 'person') return
  await db.insert(revisionWriters).values({ revisionId, userId: actor.id }).onConflictDoNothing()
}

/** The columns that content fills, each of them: what is not given is empty. */
const partsOf = async (ctx: Ctx, content: NoticeContent, noticeId: number) => {
  const { db } = ctx
  const { attachments: files, leadImage, replaces: replaced, ...given } = content
  const bodyHtml = sanitizeBody(given.bodyHtml)
  const images = [...new Set([...(leadImage ? [leadImage.sha256] : []), ...imagesOfBody(bodyHtml)])]
  await refuseUnknownFiles(ctx, noticeId, { ...content, bodyHtml })
  const replaces = [...new Set(replaced)]
  await refuseUnknownReplaced(ctx, noticeId, replaces)
  const fields = {
    ...given,
    ...withNulls(given),
    bodyHtml,
    leadImageSha256: leadImage?.sha256 ?? null,
    leadImageAlt: leadImage?.alt ?? null,
  }
  return { fields, files: await attachable(db, files), images, replaces }
}

const OPTIONAL = [
  ...(['subtitle', 'summary', 'author', 'sourceName', 'correctionNote'] as const),
  ...(['indexNumber', 'issuingAuthority', 'documentNumber', 'issuedOn', 'topic', 'validity'] as const),
]

/** What was left out is empty, and does not stay as it was. */
const withNulls = (given: Omit<NoticeContent, 'attachments' | 'leadImage' | 'replaces'>) =>
  Object.fromEntries(OPTIONAL.map((field) => [field, given[field] ?? null]))

const attach = async (
  db: Db,
  revisionId: number,
  { files, images, replaces }: Omit<Awaited<ReturnType<typeof partsOf>>, 'fields'>,
): Promise<void> => {
  if (files.length > 0) {
    await db.insert(attachments).values(files.map((file, position) => ({ ...file, position, revisionId })))
  }
  if (images.length > 0) {
    await db.insert(revisionImages).values(images.map((imageSha256) => ({ revisionId, imageSha256 })))
  }
  if (replaces.length > 0) {
    await db.insert(revisionReplaces).values(replaces.map((noticeId) => ({ revisionId, noticeId })))
  }
}
