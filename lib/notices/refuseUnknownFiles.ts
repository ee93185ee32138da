import { inArray, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import { imagesOfBody } from '#lib/core/html.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { images } from '#lib/db/schema/index.ts'
import { haveable } from '#lib/library/haveable.ts'
import type { NoticeContent } from './schema.ts'

/**
 * Makes sure that what a notice carries and shows was stored before, and is for its writer to have; what it had before,
 * from whoever else wrote it, may stay and come back.
 * @param bodyHtml as the sanitizer leaves it
 * @throws DomainError NOT_FOUND naming the first attachment or image that is not
 */
export const refuseUnknownFiles = async (
  ctx: Ctx,
  noticeId: number,
  { attachments, leadImage, bodyHtml }: Pick<NoticeContent, 'attachments' | 'leadImage' | 'bodyHtml'>,
): Promise<void> => {
  const shown = [...(leadImage ? [leadImage.sha256] : []), ...imagesOfBody(bodyHtml)]
  const wanted = [...new Set([...attachments.map(({ sha256 }) => sha256), ...shown])]
  const had = await hadBefore(ctx.db, noticeId, wanted)
  const fresh = await haveable(
    ctx,
    wanted.filter((hash) => !had.has(hash)),
  )
  const isKnown = (hash: string) => had.has(hash) || fresh.has(hash)
  const file = attachments.find(({ sha256 }) => !isKnown(sha256))
  if (file) {
    const field = 'content.attachments'
    throw new DomainError('NOT_FOUND', 'notices.file-not-found', { name: file.name, field })
  }
  const pictures = await imagesAmong(ctx.db, shown)
  const sha256 = shown.find((hash) => !isKnown(hash) || !pictures.has(hash))
  if (sha256) {
    const field = sha256 === leadImage?.sha256 ? 'content.leadImage' : 'content.bodyHtml'
    throw new DomainError('NOT_FOUND', 'notices.image-not-found', { sha256, field })
  }
}

/** What its revisions have, and how their drafts were at moments that can be gone back to. */
const hadBefore = async (db: Db, noticeId: number, hashes: string[]): Promise<Set<string>> => {
  if (hashes.length === 0) return new Set()
  const { rows } = await db.execute<{ sha256: string }>(sql`
    select f.sha256 from stored_file f where f.sha256 = any(${sql.param(hashes)}::char(64)[]) and (
      exists (select from attachment a join revision r on r.id = a.revision_id
        where a.sha256 = f.sha256 and r.notice_id = ${noticeId})
      or exists (select from revision_image i join revision r on r.id = i.revision_id
        where i.image_sha256 = f.sha256 and r.notice_id = ${noticeId})
      or exists (select from draft_snapshot s join revision r on r.id = s.revision_id
        where r.notice_id = ${noticeId} and (
          s.content -> 'attachments' @> jsonb_build_array(jsonb_build_object('sha256', f.sha256))
          or s.content -> 'leadImage' ->> 'sha256' = f.sha256
          or s.content ->> 'bodyHtml' ~ ('<img [^>]*src="/images/' || f.sha256 || '"'))))`)
  return new Set(rows.map(({ sha256 }) => sha256))
}

const imagesAmong = async (db: Db, hashes: string[]): Promise<Set<string>> => {
  if (hashes.length === 0) return new Set()
  const rows = await db.select({ sha256: images.sha256 }).from(images).where(inArray(images.sha256, hashes))
  return new Set(rows.map(({ sha256 }) => sha256))
}
