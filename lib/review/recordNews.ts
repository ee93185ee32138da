import type { Ctx } from '#lib/db/ctx.ts'
import { news } from '#lib/db/schema/index.ts'

/** Has subscribers told of a revision that readers see from now on, once the transaction that shows it is done. */
export const recordNews = async ({ db, now }: Pick<Ctx, 'db' | 'now'>, revisionId: number): Promise<void> => {
  await db.insert(news).values({ revisionId, shownAt: now })
}
