import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { users } from '#lib/db/schema/index.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import { queueMail } from '#lib/mail/queueMail.ts'
import type { PublicCtx } from './publicCtx.ts'
import { type MailRequest, mailRequest } from './schema.ts'

/**
 * Has a link for a new password sent to whom a login or an e-mail address belongs. Whether there is such an account
 * cannot be told from the answer. The link is made when the mail is sent (`issuePasswordLink`).
 * @throws DomainError INVALID | FORBIDDEN (asked for too often)
 */
export const requestPasswordMail = async ({ db, now }: PublicCtx, input: MailRequest): Promise<void> => {
  const { loginOrEmail, address } = parseInput(mailRequest, input)
  await countAttempt(db, { mailAddress: address, mailAccount: loginOrEmail })
  await db.transaction(async (tx) => {
    const [user] = await tx
      .select()
      .from(users)
      .where(
        and(
          or(eq(users.login, loginOrEmail), eq(users.email, loginOrEmail)),
          isNotNull(users.email),
          isNull(users.disabledAt),
        ),
      )
    if (!user || !(await queueMail(tx, { userId: user.id, kind: 'password-link' }))) return
    await recordEvent(
      { db: tx, actor: { kind: 'system', name: 'sign-in page' }, now },
      { action: 'user.password-mail-requested', details: { id: user.id, login: user.login, address } },
    )
  })
}
