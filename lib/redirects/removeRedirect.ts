import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { lockRedirects } from './lockRedirects.ts'
import { type RedirectById, redirectById } from './schema.ts'

/**
 * Lets an address lead nowhere any more. The audit trail keeps what it was, so that it can be brought back.
 * @throws DomainError FORBIDDEN | NOT_FOUND
 */
export const removeRedirect = async (ctx: Ctx, input: RedirectById): Promise<{ id: number }> => {
  const { id } = parseInput(redirectById, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    await lockRedirects(tx)
    const [row] = await tx.delete(redirects).where(eq(redirects.id, id)).returning()
    if (!row) throw new DomainError('NOT_FOUND', 'redirects.not-found')
    await invalidate(tx, [tags.redirects])
    const { fromPath: from, toPath: to, coversBelow, hits, lastHitAt } = row
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'redirect.removed', details: { id, from, to, coversBelow, hits, lastHitAt } },
    )
    return { id }
  })
}
