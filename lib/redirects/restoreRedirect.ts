import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { assertPlanned } from './assertPlanned.ts'
import { lockRedirects } from './lockRedirects.ts'
import { planOf } from './planOf.ts'
import { type RedirectById, redirectById } from './schema.ts'
import { storePlan } from './storePlan.ts'

/** As the audit trail keeps what was removed. */
const removedRedirect = z.object({
  from: z.string(),
  to: z.string(),
  coversBelow: z.boolean(),
  hits: z.number(),
  lastHitAt: z.coerce.date().nullable(),
})

/**
 * Brings back what was removed within a day, with its hits, under a number of its own.
 * @throws DomainError FORBIDDEN | NOT_FOUND | INVALID | CONFLICT (its address has come to lead elsewhere, or to be a page)
 */
export const restoreRedirect = async (ctx: Ctx, input: RedirectById): Promise<{ from: string }> => {
  const { id } = parseInput(redirectById, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    await lockRedirects(tx)
    const { rows } = await tx.execute<{ details: unknown }>(sql`
      select details from audit_event
      where at > ${ctx.now}::timestamptz - interval '1 day' and action = 'redirect.removed'
        and details ->> 'id' = ${String(id)}
      order by id desc limit 1`)
    const removed = removedRedirect.safeParse(rows[0]?.details).data
    if (!removed) throw new DomainError('NOT_FOUND', 'redirects.not-found')
    const { hits, lastHitAt, ...given } = removed
    const planned = assertPlanned(await planOf(tx, [{ line: 1, ...given }]))
    if (planned.outcome !== 'new') throw new DomainError('CONFLICT', 'redirects.taken', { field: 'from' })
    await storePlan({ ...ctx, db: tx }, [planned])
    await tx.update(redirects).set({ hits, lastHitAt }).where(eq(redirects.fromPath, planned.from))
    await recordEvent({ ...ctx, db: tx }, { action: 'redirect.restored', details: { ...given } })
    return { from: planned.from }
  })
}
