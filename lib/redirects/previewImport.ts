import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { PlannedLine } from './dto.ts'
import { planOf } from './planOf.ts'
import { type RedirectImport, redirectImport } from './schema.ts'

/**
 * What a table of redirects would change, line by line.
 * @throws DomainError INVALID | FORBIDDEN
 */
export const previewImport = async (ctx: Ctx, input: RedirectImport): Promise<PlannedLine[]> => {
  const { lines } = parseInput(redirectImport, input)
  assertCan(ctx.actor, 'redirect.manage')
  return planOf(ctx.db, lines)
}
