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
import { type NewRedirect, newRedirect } from './schema.ts'
import { storePlan } from './storePlan.ts'

/**
 * Has a former address lead to where something is now.
 * @returns its number, and where it leads: to the end of the way, where there were several steps
 * @throws DomainError INVALID naming the field | FORBIDDEN | CONFLICT (the address leads somewhere already)
 */
export const addRedirect = async (ctx: Ctx, input: NewRedirect): Promise<{ id: number; to: string }> => {
  const given = parseInput(newRedirect, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    await lockRedirects(tx)
    const { from, to, coversBelow, outcome } = assertPlanned(await planOf(tx, [{ line: 1, ...given }]))
    if (outcome !== 'new') throw new DomainError('CONFLICT', 'redirects.taken', { field: 'from' })
    await storePlan({ ...ctx, db: tx }, [{ line: 1, from, to, coversBelow, outcome }])
    const [row] = await tx.select({ id: redirects.id }).from(redirects).where(eq(redirects.fromPath, from))
    const id = row?.id ?? 0
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'redirect.added', details: { id, from, to, coversBelow } },
    )
    return { id, to }
  })
}
