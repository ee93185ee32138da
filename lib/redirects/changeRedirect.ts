import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { assertPlanned } from './assertPlanned.ts'
import { lockRedirects } from './lockRedirects.ts'
import { planOf } from './planOf.ts'
import { type RedirectChange, redirectChange } from './schema.ts'
import { storePlan } from './storePlan.ts'

/**
 * Changes which address leads where. Its hits go on counting.
 * @throws DomainError INVALID naming the field | FORBIDDEN | NOT_FOUND | CONFLICT (the address leads somewhere already)
 */
export const changeRedirect = async (
  ctx: Ctx,
  input: RedirectChange,
): Promise<{ id: number; to: string }> => {
  const { id, ...given } = parseInput(redirectChange, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    await lockRedirects(tx)
    const [row] = await tx.select().from(redirects).where(eq(redirects.id, id))
    if (!row) throw new DomainError('NOT_FOUND', 'redirects.not-found')
    const planned = assertPlanned(await planOf(tx, [{ line: 1, ...given }], id))
    if (planned.outcome !== 'new') throw new DomainError('CONFLICT', 'redirects.taken', { field: 'from' })
    const { from, to, coversBelow } = planned
    await tx.update(redirects).set({ fromPath: from, toPath: to, coversBelow }).where(eq(redirects.id, id))
    await storePlan({ ...ctx, db: tx }, [{ ...planned, outcome: 'changed' }])
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'redirect.saved',
        before: { from: row.fromPath, to: row.toPath, coversBelow: row.coversBelow },
        after: { from, to, coversBelow },
        details: { id },
      },
    )
    return { id, to }
  })
}
