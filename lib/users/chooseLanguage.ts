import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockUser } from './lockUser.ts'
import { type OwnLanguage, ownLanguage } from './schema.ts'

/**
 * Gives the person who acts the desk, and mails, in another language.
 * @throws DomainError FORBIDDEN (a program acts) | INVALID
 */
export const chooseLanguage = async (ctx: Ctx, input: OwnLanguage): Promise<void> => {
  const { id } = asPerson(ctx.actor)
  const { lang } = parseInput(ownLanguage, input)
  await ctx.db.transaction(async (tx) => {
    const { login, lang: before } = await lockUser(tx, id)
    if (lang === before) return
    await tx.update(users).set({ lang }).where(eq(users.id, id))
    await recordEvent(
      { ...ctx, db: tx },
      {
        ...{ action: 'user.language-chosen', details: { id, login } },
        ...{ before: { lang: before }, after: { lang } },
      },
    )
  })
}
