import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { missingAddresses } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { type Ignoring, ignoring } from './schema.ts'

/**
 * Has an address that is not there no longer listed, or listed again. It goes on being counted.
 * @throws DomainError INVALID | FORBIDDEN | NOT_FOUND
 */
export const ignoreMissing = async (ctx: Ctx, input: Ignoring): Promise<{ id: number }> => {
  const { id, ignored } = parseInput(ignoring, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(missingAddresses)
      .set({ ignoredAt: ignored ? ctx.now : null })
      .where(eq(missingAddresses.id, id))
      .returning()
    if (!row) throw new DomainError('NOT_FOUND', 'missing.not-found')
    const action = ignored ? 'redirect.missing-ignored' : 'redirect.missing-watched'
    await recordEvent({ ...ctx, db: tx }, { action, details: { address: row.address } })
    return { id }
  })
}
