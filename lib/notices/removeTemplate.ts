import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { columnsAbove, columnWithId } from '#lib/columns/queries.ts'
import { columnById } from '#lib/columns/schema.ts'
import { takeTemplate } from '#lib/columns/takeTemplate.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { titleOf } from './saveTemplate.ts'
import { type TemplateContent, templateContent } from './schema.ts'

/**
 * Takes a column's own template away: its notices start from that of a column above it, or from nothing.
 * @returns what it said, by which `restoreTemplate` brings it back
 * @throws DomainError INVALID | NOT_FOUND (the column, a template of its own) | FORBIDDEN
 */
export const removeTemplate = async (
  ctx: Ctx,
  input: { id: number },
): Promise<{ id: number; content: TemplateContent }> => {
  const { id } = parseInput(columnById, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'shared')
    await columnWithId(tx, id)
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    const before = await titleOf(tx, id)
    const taken = await takeTemplate(tx, id)
    if (!taken) throw new DomainError('NOT_FOUND', 'columns.no-template')
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.template-removed',
        before: { template: before },
        after: { template: null },
        details: { id, template: taken.digest },
      },
    )
    return { id, content: templateContent.parse(taken.content) }
  })
}
