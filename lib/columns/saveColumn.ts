import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { columnsAbove } from './queries.ts'
import { columnChange } from './schema.ts'

/**
 * Renames a column, and sets what it is for, whether the home page shows it, and how many stages review its notices.
 * Revisions that were submitted before keep the number of stages they began with.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN
 */
export const saveColumn = async (ctx: Ctx, input: z.input<typeof columnChange>): Promise<{ id: number }> => {
  const { id, ...after } = parseInput(columnChange, input)
  return ctx.db.transaction(async (tx) => {
    const [column] = await tx.select().from(columns).where(eq(columns.id, id)).for('update')
    if (!column) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id })
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    await tx.update(columns).set(after).where(eq(columns.id, id))
    const { name, description, onHome, reviewStages } = column
    const isSeen = name !== after.name || description !== after.description || onHome !== after.onHome
    // The navigation around every page names it; how it is reviewed no reader sees.
    if (isSeen) await invalidate(tx, LANGUAGES.map(tags.chrome))
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.saved',
        before: { name, description, onHome, reviewStages },
        after,
        details: { id },
      },
    )
    return { id }
  })
}
