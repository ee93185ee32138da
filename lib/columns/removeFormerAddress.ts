import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { dropRedirects } from '#lib/redirects/dropRedirects.ts'
import { columnsAbove, columnWithId } from './queries.ts'
import { formerAddress } from './schema.ts'

/**
 * Lets a former address of a column lead to it no longer.
 * @throws DomainError INVALID | NOT_FOUND (the column, or such an address of it) | FORBIDDEN
 */
export const removeFormerAddress = async (ctx: Ctx, input: z.input<typeof formerAddress>): Promise<void> => {
  const { columnId, id } = parseInput(formerAddress, input)
  await ctx.db.transaction(async (tx) => {
    const column = await columnWithId(tx, columnId)
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, columnId) })
    const to = columnPath(column.lang as Language, column.slug)
    const [from] = await dropRedirects(tx, to, id)
    if (from === undefined) throw new DomainError('NOT_FOUND', 'columns.no-former-address')
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'column.address-released', details: { id: columnId, from, to } },
    )
  })
}
