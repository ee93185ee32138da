import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents } from '#lib/db/schema/index.ts'

interface AuditEvent {
  /** Subject and verb, such as `notice.published`. */
  action: string
  noticeId?: number
  /** What changed, as it was and as it is: the same fields in both. Never a secret. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  details?: Record<string, unknown>
}

/** Adds a row to the audit trail, in the transaction of the change that it tells of. */
export const recordEvent = async ({ db, actor, now }: Ctx, event: AuditEvent): Promise<void> => {
  const person = actor.kind === 'person' ? { actorId: actor.id, address: actor.address } : {}
  await db.insert(auditEvents).values({ ...event, ...person, actor: actor.name, at: now })
}
