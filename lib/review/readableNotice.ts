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
export const readableNotice = async (ctx: Ctx, id: number) => {
  const found = await findReadable(ctx, id)
  if (!found) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  return found
}

/** The same; undefined where they may not, or there is none. */
export const findReadable = async ({ db, actor }: Ctx, id: number) => {
  const [notice] = await db.select().from(notices).where(eq(notices.id, id))
  const subject = notice && (await subjectOf(db, notice))
  return subject && can(actor, 'notice.read', subject) ? { notice, subject } : undefined
}
