import { createHmac } from 'node:crypto'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { sha256 } from '#lib/core/sha256.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { previewLinks } from '#lib/db/schema/index.ts'
import { keyFor } from '#lib/users/keyFor.ts'
import { OWN_PREVIEW_HOURS } from './schema.ts'

interface Own {
  noticeId: number
  createdBy: number
  createdAt: Date
}

/** The word in the address of a preview for oneself: it is made anew of the server's secret, and so kept nowhere either. */
export const ownToken = ({ noticeId, createdBy, createdAt }: Own): string =>
  createHmac('sha256', keyFor('own preview'))
    .update(`${noticeId} ${createdBy} ${createdAt.getTime()}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url')

/** Minutes for which it has to be good still, to be looked at once more. */
const ENOUGH_MINUTES = 30

/** The preview that somebody made of a notice for themselves, where it is good for a while yet. */
export const livingPreview = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { noticeId, userId }: { noticeId: number; userId: number },
): Promise<{ token: string; expiresAt: Date } | undefined> => {
  const { createdAt, expiresAt } = previewLinks
  const links = await db
    .select()
    .from(previewLinks)
    .where(
      and(
        ...[eq(previewLinks.noticeId, noticeId), eq(previewLinks.createdBy, userId)],
        ...[isNull(previewLinks.endedAt), gt(expiresAt, new Date(now.getTime() + ENOUGH_MINUTES * 60_000))],
        sql`${expiresAt} <= ${createdAt} + make_interval(hours => ${OWN_PREVIEW_HOURS})`,
      ),
    )
    .orderBy(desc(previewLinks.id))
  // The server may have another secret by now.
  const link = links.find((each) => each.tokenHash === sha256(ownToken(each)))
  return link && { token: ownToken(link), expiresAt: link.expiresAt }
}
