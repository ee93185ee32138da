import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents } from '#lib/db/schema/index.ts'

export interface AuditEvent {
  /** Subject and verb, such as `notice.published`. */
  action: string
  noticeId?: number
  details?: Record<string, unknown>
}

/** Adds a row to the audit trail, in the transaction of the change that it tells of. */
export const recordEvent = async ({ db, actor, now }: Ctx, event: AuditEvent): Promise<void> => {
  await db.insert(auditEvents).values({ ...event, actor: actor.name, at: now })
}
