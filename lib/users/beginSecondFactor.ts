import { eq } from 'drizzle-orm'
import { renderSVG } from 'uqr'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { users } from '#lib/db/schema/index.ts'
import { asPerson } from '#lib/policy/assertCan.ts'
import { lockUser } from './lockUser.ts'
import { seal } from './seal.ts'
import { newTotpSecret, totpUri } from './totp.ts'

interface Enrolment {
  /** `otpauth://…` */
  uri: string
  /** Base32, for typing in. */
  secret: string
  /** QR code of the uri. */
  svg: string
}

/**
 * Gives the person who acts a secret for an authenticator app. It counts once a code of it has been confirmed;
 * until then another one can be asked for.
 * @throws DomainError FORBIDDEN (a program acts) | ILLEGAL_STATE (they have a second factor already)
 */
export const beginSecondFactor = async (ctx: Ctx): Promise<Enrolment> => {
  const { id } = asPerson(ctx.actor)
  const secret = newTotpSecret()
  return ctx.db.transaction(async (tx) => {
    const { login, totpSince } = await lockUser(tx, id)
    if (totpSince) throw new DomainError('ILLEGAL_STATE', 'users.second-factor-on')
    await tx
      .update(users)
      .set({ totpSecret: seal(id, secret), totpLastStep: null })
      .where(eq(users.id, id))
    await recordEvent({ ...ctx, db: tx }, { action: 'user.second-factor-begun', details: { id, login } })
    const uri = totpUri(secret, login)
    return { uri, secret, svg: renderSVG(uri, { border: 4 }) }
  })
}
