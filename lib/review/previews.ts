import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { previewLinks, users } from '#lib/db/schema/index.ts'
import type { PreviewLine } from './dto.ts'
import { readableNotice } from './readableNotice.ts'
import { OWN_PREVIEW_HOURS } from './schema.ts'

/**
 * The private addresses of a notice that were made for others and are still good, the newest first.
 * @throws DomainError NOT_FOUND, also where the actor may not read the notice
 */
export const listPreviews = async (ctx: Ctx, { id }: { id: number }): Promise<PreviewLine[]> => {
  await readableNotice(ctx, id)
  const { createdAt, expiresAt } = previewLinks
  const isForOthers = sql`${expiresAt} > ${createdAt} + make_interval(hours => ${OWN_PREVIEW_HOURS})`
  return ctx.db
    .select({ id: previewLinks.id, name: users.name, createdAt, expiresAt })
    .from(previewLinks)
    .innerJoin(users, eq(users.id, previewLinks.createdBy))
    .where(
      and(eq(previewLinks.noticeId, id), isForOthers, isNull(previewLinks.endedAt), gt(expiresAt, ctx.now)),
    )
    .orderBy(desc(previewLinks.id))
}
