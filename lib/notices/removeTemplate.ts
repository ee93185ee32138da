import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { columnsAbove, columnWithId } from '#lib/columns/queries.ts'
import { columnById } from '#lib/columns/schema.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { templates } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { titleOf } from './saveTemplate.ts'

/**
 * Takes a column's own template away: its notices start from that of a column above it, or from nothing.
 * @throws DomainError INVALID | NOT_FOUND (the column, a template of its own) | FORBIDDEN
 */
export const removeTemplate = async (ctx: Ctx, input: { id: number }): Promise<{ id: number }> => {
  const { id } = parseInput(columnById, input)
  return ctx.db.transaction(async (tx) => {
    await columnWithId(tx, id)
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    const before = await titleOf(tx, id)
    const gone = await tx.delete(templates).where(eq(templates.columnId, id)).returning()
    if (gone.length === 0) throw new DomainError('NOT_FOUND', 'columns.no-template')
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.template-removed',
        before: { template: before },
        after: { template: null },
        details: { id },
      },
    )
    return { id }
  })
}
