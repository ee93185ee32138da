import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { columnsAbove, columnWithId } from '#lib/columns/queries.ts'
import { digestOf } from '#lib/columns/takeTemplate.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { templates } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { titleOf } from './saveTemplate.ts'
import { restoredTemplate } from './schema.ts'

/**
 * Gives a column back the template that was taken away within a day, as whoever took it was handed it: the trail knows it
 * by its digest, so that nothing else comes in this way.
 * @throws DomainError INVALID | NOT_FOUND (the column, such a template of it) | FORBIDDEN | CONFLICT (it has another)
 */
export const restoreTemplate = async (
  ctx: Ctx,
  input: z.input<typeof restoredTemplate>,
): Promise<{ id: number }> => {
  const { columnId: id, content } = parseInput(restoredTemplate, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'shared')
    await columnWithId(tx, id)
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    const { rows } = await tx.execute(sql`
      select from audit_event
      where action in ('column.template-removed', 'column.removed')
        and at > ${ctx.now}::timestamptz - interval '1 day' and details ->> 'id' = ${String(id)}
        and details ->> 'template' = ${digestOf(sql`${JSON.stringify(content)}`)} limit 1`)
    if (rows.length === 0) throw new DomainError('NOT_FOUND', 'columns.template-not-kept')
    const [row] = await tx
      .insert(templates)
      .values({ columnId: id, content, savedBy: ctx.actor.name, savedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: templates.columnId })
    if (!row) throw new DomainError('CONFLICT', 'columns.template-taken')
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.template-restored',
        before: { template: null },
        after: { template: await titleOf(tx, id) },
        details: { id },
      },
    )
    return { id }
  })
}
