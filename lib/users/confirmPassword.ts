import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockUser, type UserRow } from './lockUser.ts'
import { checkPassword } from './passwordHash.ts'
import type { CountingCtx } from './publicCtx.ts'

/**
 * Does something for which the person who acts has to give their password once more, in a transaction in which
 * nobody else changes their account.
 * @throws DomainError FORBIDDEN where a program acts, or the password is wrong, or was too often
 */
export const confirmPassword = async <T>(
  ctx: CountingCtx,
  password: string,
  work: (tx: Db, user: UserRow) => Promise<T>,
): Promise<T> => {
  const { id } = asPerson(ctx.actor)
  const giveBack = await countAttempt(ctx.db, { ownPassword: id })
  let right = false
  try {
    return await ctx.db.transaction(async (tx) => {
      const user = await lockUser(tx, id)
      right = await checkPassword(user.passwordHash, password)
      if (!right) throw new DomainError('FORBIDDEN', 'users.wrong-password')
      return work(tx, user)
    })
  } finally {
    // Not before the transaction gave back its connection: this takes another one.
    if (right) await giveBack()
  }
}
