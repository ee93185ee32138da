import type { Ctx } from '#lib/db/ctx.ts'
import { pushes } from '#lib/db/schema/index.ts'
import { configuredEngines } from './engines.ts'

export const CAUSES = ['published', 'corrected', 'withdrawn'] as const
export type Cause = (typeof CAUSES)[number]

/** Has search engines told that a page is new, changed or gone, once the transaction that makes it so is done. */
export const queuePushes = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  push: { noticeId: number; path: string; cause: Cause },
): Promise<void> => {
  const rows = configuredEngines().map((engine) => ({ ...push, engine, createdAt: now, dueAt: now }))
  if (rows.length > 0) await db.insert(pushes).values(rows)
}
