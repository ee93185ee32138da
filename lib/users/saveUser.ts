import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { lockUser } from './lockUser.ts'
import { type SavedUser, savedUser } from './schema.ts'

/**
 * Changes what somebody is called, where mails to them go, and their language.
 * @throws DomainError FORBIDDEN | INVALID | NOT_FOUND | CONFLICT (the address is another person's)
 */
export const saveUser = async (ctx: Ctx, input: SavedUser): Promise<{ id: number }> => {
  assertCan(ctx.actor, 'people.manage')
  const { id, ...after } = parseInput(savedUser, input)
  return ctx.db.transaction(async (tx) => {
    const { name, email, lang, login } = await lockUser(tx, id)
    await tx.update(users).set(after).where(eq(users.id, id)).catch(refuseTakenEmail(after.email))
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'user.saved', before: { name, email, lang }, after, details: { id, login } },
    )
    return { id }
  })
}

const refuseTakenEmail =
  (email: string | null) =>
  (error: { cause?: { constraint?: string } }): never => {
    if (error.cause?.constraint !== 'user_email_unique') throw error
    throw new DomainError('CONFLICT', 'users.email-taken', { email: email ?? '' })
  }
