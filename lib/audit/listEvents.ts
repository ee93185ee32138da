import { and, desc, eq, lt } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'

export type AuditRow = typeof auditEvents.$inferSelect

interface Filter {
  noticeId?: number | undefined
  action?: string | undefined
  /** A name as it was then, or the number of a person, `#7`. */
  actor?: string | undefined
  /** The list goes on below the event with this id. */
  before?: number | undefined
}

const PAGE = 100

/**
 * The audit trail, the newest first, a page at a time.
 * @throws DomainError FORBIDDEN
 */
export const listEvents = async (
  { db, actor }: Ctx,
  filter: Filter,
): Promise<{ events: AuditRow[]; next: number | undefined }> => {
  assertCan(actor, 'audit.read')
  const rows = await db
    .select()
    .from(auditEvents)
    .where(
      and(
        filter.noticeId === undefined ? undefined : eq(auditEvents.noticeId, filter.noticeId),
        filter.action === undefined ? undefined : eq(auditEvents.action, filter.action),
        filter.actor === undefined ? undefined : isBy(filter.actor),
        filter.before === undefined ? undefined : lt(auditEvents.id, filter.before),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(PAGE + 1)
  return { events: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined }
}

const isBy = (who: string) => {
  const number = /^#([1-9]\d{0,14})$/.exec(who)?.[1]
  return number ? eq(auditEvents.actorId, Number(number)) : eq(auditEvents.actor, who)
}
