import { and, eq, gt, lt, ne } from 'drizzle-orm'
import type { z } from 'zod'
import type { Ctx } from '#lib/db/ctx.ts'
import { presences, users } from '#lib/db/schema/index.ts'
import type { Meeting } from './dto.ts'
import { readableNotice } from './readableNotice.ts'
import type { presenceInput } from './schema.ts'

/** A screen that has said nothing for so long is closed, or its computer asleep. */
const GONE_AFTER_MS = 25_000

/**
 * Says that somebody has a notice open in one of their windows, or has closed it, and tells who else has. It changes
 * nothing that anybody reads later, so the audit trail does not tell of it.
 * @throws DomainError NOT_FOUND, also where the actor may not read the notice
 */
export const meetOthers = async (
  ctx: Ctx,
  { id, tab, leaves }: z.output<typeof presenceInput>,
): Promise<Meeting> => {
  const { db, actor, now } = ctx
  const { notice } = await readableNotice(ctx, id)
  if (actor.kind !== 'person') return { others: [], version: notice.version }
  const own = { noticeId: id, userId: actor.id, tab }
  const isOwn = and(eq(presences.noticeId, id), eq(presences.userId, actor.id), eq(presences.tab, tab))
  const longAgo = new Date(now.getTime() - GONE_AFTER_MS)
  if (leaves) await db.delete(presences).where(isOwn)
  else
    await db
      .insert(presences)
      .values({ ...own, seenAt: now })
      .onConflictDoUpdate({
        target: [presences.noticeId, presences.userId, presences.tab],
        set: { seenAt: now },
      })
  await db.delete(presences).where(and(eq(presences.noticeId, id), lt(presences.seenAt, longAgo)))
  const others = await db
    .selectDistinct({ userId: presences.userId, name: users.name })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .where(and(eq(presences.noticeId, id), gt(presences.seenAt, longAgo), ne(presences.tab, tab)))
  return {
    others: others.map(({ userId, name }) => ({ name, isSelf: userId === actor.id })),
    version: notice.version,
  }
}
