import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'

/**
 * Whether what is being worked on in a notice is still what the importer made of it: a draft that nobody has written
 * on. Only then does the importer change or publish it; what people wrote goes the way of the desk.
 */
export const isUntouched = async ({ db }: Ctx, noticeId: number): Promise<boolean> => {
  const [found] = await db
    .select({ id: revisions.id })
    .from(notices)
    .innerJoin(revisions, eq(revisions.id, notices.workingRevisionId))
    .where(
      and(
        eq(notices.id, noticeId),
        eq(revisions.state, 'draft'),
        sql`not exists (select 1 from revision_writer w where w.revision_id = ${revisions.id})`,
      ),
    )
  return found !== undefined
}
