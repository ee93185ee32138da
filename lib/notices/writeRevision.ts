import { imagesOfBody, sanitizeBody } from '#lib/core/html.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { attachments, revisionImages, revisions } from '#lib/db/schema/index.ts'
import { refuseUnknownFiles } from './refuseUnknownFiles.ts'
import type { NoticeContent } from './schema.ts'

/**
 * Writes a draft revision with its body sanitized, its attachments and its images.
 * @returns its id
 * @throws DomainError NOT_FOUND (an attachment or an image that was not stored)
 */
export const writeRevision = async (
  { db, actor, now }: Ctx,
  { noticeId, number, content }: { noticeId: number; number: number; content: NoticeContent },
): Promise<number> => {
  const { attachments: files, leadImage, ...fields } = content
  const bodyHtml = sanitizeBody(fields.bodyHtml)
  const images = [...new Set([...(leadImage ? [leadImage.sha256] : []), ...imagesOfBody(bodyHtml)])]
  await refuseUnknownFiles(db, { attachments: files, imageHashes: images })
  const [revision] = await db
    .insert(revisions)
    .values({
      ...fields,
      bodyHtml,
      noticeId,
      number,
      leadImageSha256: leadImage?.sha256,
      leadImageAlt: leadImage?.alt,
      createdBy: actor.name,
      createdAt: now,
    })
    .returning({ id: revisions.id })
  if (!revision) throw new Error('an inserted revision came back without its id')
  if (files.length > 0) {
    await db
      .insert(attachments)
      .values(files.map((file, position) => ({ ...file, position, revisionId: revision.id })))
  }
  if (images.length > 0) {
    await db
      .insert(revisionImages)
      .values(images.map((imageSha256) => ({ revisionId: revision.id, imageSha256 })))
  }
  return revision.id
}
