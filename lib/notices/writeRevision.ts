import { sql } from 'drizzle-orm'
import { imagesOfBody, sanitizeBody } from '#lib/core/html.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { attachments, revisionImages, revisions, sources } from '#lib/db/schema/index.ts'
import type { NoticeContent } from './schema.ts'

/**
 * Writes a draft revision with its body sanitized, its attachments and its images.
 * @returns its id
 */
export const writeRevision = async (
  { db, actor, now }: Ctx,
  { noticeId, number, content }: { noticeId: number; number: number; content: NoticeContent },
): Promise<number> => {
  const { attachments: files, leadImage, ...fields } = content
  const bodyHtml = sanitizeBody(fields.bodyHtml)
  const [revision] = await db
    .insert(revisions)
    .values({
      ...fields,
      bodyHtml,
      noticeId,
      number,
      sourceId: fields.sourceName ? await registerSource(db, fields.sourceName) : null,
      leadImageSha256: leadImage?.sha256,
      leadImageAlt: leadImage?.alt,
      createdBy: actor.name,
      createdAt: now,
    })
    .returning({ id: revisions.id })
  if (!revision) throw new Error('an inserted revision came back without its id')
  const images = [...new Set([...(leadImage ? [leadImage.sha256] : []), ...imagesOfBody(bodyHtml)])]
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

const registerSource = async (db: Ctx['db'], name: string) => {
  const [source] = await db
    .insert(sources)
    .values({ name })
    // An update that changes nothing: the id comes back whether the name was known or not.
    .onConflictDoUpdate({ target: sources.name, set: { name: sql`excluded.name` } })
    .returning({ id: sources.id })
  return source?.id
}
