import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { can } from '#lib/policy/can.ts'
import { subjectOf } from './lockForMove.ts'

/**
 * A notice that the actor may read, and what the policy knows of it.
 * @throws DomainError NOT_FOUND, also where they may not
 */
export const readableNotice = async ({ db, actor }: Ctx, id: number) => {
  const [notice] = await db.select().from(notices).where(eq(notices.id, id))
  const subject = notice && (await subjectOf(db, notice))
  if (!subject || !can(actor, 'notice.read', subject))
    throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  return { notice, subject }
}
