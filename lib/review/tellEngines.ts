import { eq } from 'drizzle-orm'
import { columnPath, noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { type Cause, queuePushes } from '#lib/pushes/queuePushes.ts'
import type { Movable } from './lockForMove.ts'

/** Has search engines told of the page that shows a notice: its column's own, where that is a single page. */
export const tellEngines = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  notice: Pick<Movable, 'id' | 'lang' | 'columnId'>,
  cause: Cause,
): Promise<void> => {
  const lang = notice.lang as Language
  const [page] = await db
    .select({ kind: columns.kind, slug: columns.slug })
    .from(columns)
    .where(eq(columns.id, notice.columnId))
  const path = page?.kind === 'page' ? columnPath(lang, page.slug) : noticePath(lang, notice.id)
  await queuePushes({ db, now }, { noticeId: notice.id, path, cause })
}
