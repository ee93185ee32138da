import { eq } from 'drizzle-orm'
import { columnsAbove } from '#lib/columns/queries.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { furtherColumns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { can } from '#lib/policy/can.ts'

/** The columns that list a notice beside its main one. */
export const furtherColumnsOf = (db: Db, noticeId: number): Promise<{ columnId: number }[]> =>
  db
    .select({ columnId: furtherColumns.columnId })
    .from(furtherColumns)
    .where(eq(furtherColumns.noticeId, noticeId))

/** Replaces a notice's further columns. */
export const setFurtherColumns = async (
  db: Db,
  { id, lang, further }: { id: number; lang: string; further: number[] },
): Promise<void> => {
  await db.delete(furtherColumns).where(eq(furtherColumns.noticeId, id))
  if (further.length === 0) return
  await db.insert(furtherColumns).values(further.map((columnId) => ({ noticeId: id, columnId, lang })))
}

interface Columns {
  main: number
  further: number[]
}

/**
 * The further columns that a notice has when somebody has changed its columns. What they have no right in stays as
 * it was, since they were not shown it.
 * @throws DomainError FORBIDDEN where they put it into a column, or make one its main, without the right there
 */
export const changedFurther = async (
  { db, actor }: Ctx,
  action: 'notice.create' | 'notice.arrange',
  { before, wanted }: { before: Columns; wanted: Columns },
): Promise<number[]> => {
  const subjectOf = async (id: number) => ({ columnIds: await columnsAbove(db, id) })
  const had = [before.main, ...before.further]
  for (const id of [wanted.main, ...wanted.further]) {
    if (!had.includes(id)) assertCan(actor, action, await subjectOf(id))
  }
  const kept: number[] = []
  for (const id of before.further) {
    if (!wanted.further.includes(id) && !can(actor, action, await subjectOf(id))) kept.push(id)
  }
  return [...wanted.further, ...kept].filter((id) => id !== wanted.main)
}
