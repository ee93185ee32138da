import type { z } from 'zod'
import { columnsAbove, columnWithId } from '#lib/columns/queries.ts'
import type { foreseen } from '#lib/columns/schema.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { can } from '#lib/policy/can.ts'
import { grantsFor } from './moveColumn.ts'

/** Somebody whose role for a column holds below it. */
interface Inherited {
  name: string
  role: string
}

/**
 * Who would lose and who would get rights in a column if it came below another one. Names are for who may read those of
 * people; others get none.
 * @throws DomainError NOT_FOUND | FORBIDDEN
 */
export const foreseeMove = async (
  { db, actor }: Ctx,
  { id, parentId }: z.output<typeof foreseen>,
): Promise<{ losing: Inherited[]; gaining: Inherited[] }> => {
  const column = await columnWithId(db, id)
  assertCan(actor, 'column.manage', { columnIds: await columnsAbove(db, id) })
  if (!can(actor, 'people.read')) return { losing: [], gaining: [] }
  const before = column.parentId === null ? [] : await columnsAbove(db, column.parentId)
  const after = parentId === undefined ? [] : await columnsAbove(db, parentId)
  const holding = async (ids: number[]) =>
    (await grantsFor(db, ids)).map(({ name, role }) => ({ name, role }))
  return {
    losing: await holding(before.filter((each) => !after.includes(each))),
    gaining: await holding(after.filter((each) => !before.includes(each))),
  }
}
