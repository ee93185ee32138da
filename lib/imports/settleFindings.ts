import { and, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { findings } from '#lib/db/schema/index.ts'

/**
 * Closes a notice's open findings: all of them where they are accepted, those with a mend where it was applied.
 * @returns how many
 */
export const settleFindings = async (
  { db, actor, now }: Ctx,
  { noticeId, as }: { noticeId: number; as: 'mended' | 'accepted' },
): Promise<number> => {
  const settled = await db
    .update(findings)
    .set({ state: as, settledAt: now, settledBy: actor.name })
    .where(
      and(
        eq(findings.noticeId, noticeId),
        eq(findings.state, 'open'),
        as === 'mended' ? isNotNull(findings.mend) : undefined,
      ),
    )
    .returning({ id: findings.id })
  return settled.length
}
