import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { lockRedirects } from './lockRedirects.ts'
import { planOf } from './planOf.ts'
import { type RedirectImport, redirectImport } from './schema.ts'
import { storePlan } from './storePlan.ts'

export interface Imported {
  added: number
  changed: number
  same: number
}

/**
 * Takes in a table of redirects: all of it, or nothing where a line is wrong.
 * @throws DomainError INVALID naming the first line that is wrong | FORBIDDEN
 */
export const importRedirects = async (ctx: Ctx, input: RedirectImport): Promise<Imported> => {
  const { lines } = parseInput(redirectImport, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    await lockRedirects(tx)
    const planned = await planOf(tx, lines)
    const wrong = planned.find(({ outcome }) => outcome === 'wrong')
    if (wrong) throw new DomainError('INVALID', 'redirects.line-wrong', { line: wrong.line })
    await storePlan({ ...ctx, db: tx }, planned)
    const count = (outcome: string) => planned.filter((line) => line.outcome === outcome).length
    const imported = { added: count('new'), changed: count('changed'), same: count('same') }
    await recordEvent({ ...ctx, db: tx }, { action: 'redirect.imported', details: { ...imported } })
    return imported
  })
}
