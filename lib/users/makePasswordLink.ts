import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { issuePasswordLink, type PasswordLink } from './issuePasswordLink.ts'
import { lockUser } from './lockUser.ts'
import { type ById, byId } from './schema.ts'
import { voidLinks } from './setPassword.ts'

const HOURS = 24

/**
 * Makes a link by which somebody sets a password of theirs, for an administrator to hand over.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND | ILLEGAL_STATE (the account is disabled)
 */
export const makePasswordLink = async (ctx: Ctx, input: ById): Promise<PasswordLink> => {
  assertCan(ctx.actor, 'people.manage')
  const { id } = parseInput(byId, input)
  return ctx.db.transaction(async (tx) => {
    const { login, disabledAt } = await lockUser(tx, id)
    if (disabledAt) throw new DomainError('ILLEGAL_STATE', 'users.disabled', { login })
    // The one handed over last is the one that holds. What somebody asks for by mail voids none.
    await voidLinks(tx, id)
    const link = await issuePasswordLink(tx, id, ctx.now, HOURS)
    await recordEvent({ ...ctx, db: tx }, { action: 'user.password-link-made', details: { id, login } })
    return link
  })
}
