import { asc, eq } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { attachments, revisionReplaces, type revisions } from '#lib/db/schema/index.ts'
import type { NoticeContent } from './schema.ts'

/** What a revision says, in the form that it is written in. */
export const contentOf = async (db: Db, revision: typeof revisions.$inferSelect): Promise<NoticeContent> => {
  const files = await db
    .select({ sha256: attachments.sha256, name: attachments.name })
    .from(attachments)
    .where(eq(attachments.revisionId, revision.id))
    .orderBy(asc(attachments.position))
  const replaced = await db
    .select({ noticeId: revisionReplaces.noticeId })
    .from(revisionReplaces)
    .where(eq(revisionReplaces.revisionId, revision.id))
    .orderBy(asc(revisionReplaces.noticeId))
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
    replaces: replaced.map(({ noticeId }) => noticeId),
    correctionNote: revision.correctionNote ?? undefined,
  }
}
