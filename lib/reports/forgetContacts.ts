import { and, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { mistakeReports, outgoingMails } from '#lib/db/schema/index.ts'
import { CONTACT_MONTHS } from './schema.ts'

/**
 * Takes away how senders of reports can be reached, and what they were answered, once these are some months old, as the form
 * promised them.
 */
export const forgetContacts = async ({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> => {
  const limit = sql`${now.toISOString()}::timestamptz - make_interval(months => ${CONTACT_MONTHS}::int)`
  const forgotten = await db
    .update(mistakeReports)
    .set({ contact: null })
    .where(and(isNotNull(mistakeReports.contact), lt(mistakeReports.createdAt, limit)))
    .returning({ id: mistakeReports.id })
  const ids = forgotten.map(({ id }) => id)
  if (ids.length > 0) await db.delete(outgoingMails).where(inArray(outgoingMails.reportId, ids))
}
