import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import { dayAfter, instantAt } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { auditFilter } from './schema.ts'

type AuditRow = typeof auditEvents.$inferSelect

type Filter = z.output<typeof auditFilter>

const PAGE = 50
const BATCH = 1_000

/**
 * The audit trail, the newest first, a page at a time.
 * @returns the page, and where the next one begins where there is one
 * @throws DomainError FORBIDDEN | INVALID
 */
export const listEvents = async (
  ctx: Ctx,
  filter: unknown,
): Promise<{ events: AuditRow[]; next: string | undefined }> => {
  assertCan(ctx.actor, 'audit.read')
  const rows = await read(ctx, parseInput(auditFilter, filter), PAGE + 1)
  const events = rows.slice(0, PAGE)
  return { events, next: rows.length > PAGE ? placeOf(events) : undefined }
}

/**
 * All that a filter finds, the newest first, some at a time: as long as the trail may be, little of it is in memory.
 * @throws DomainError FORBIDDEN | INVALID, before anything is read
 */
export const eventsInBatches = (ctx: Ctx, filter: unknown): AsyncGenerator<AuditRow[]> => {
  assertCan(ctx.actor, 'audit.read')
  return batches(ctx, parseInput(auditFilter, filter))
}

async function* batches(ctx: Ctx, filter: Filter): AsyncGenerator<AuditRow[]> {
  let before = filter.before
  do {
    const rows = await read(ctx, { ...filter, before }, BATCH)
    if (rows.length > 0) yield rows
    before = rows.length === BATCH ? placeOf(rows) : undefined
  } while (before !== undefined)
}

const read = ({ db }: Ctx, filter: Filter, limit: number): Promise<AuditRow[]> =>
  db
    .select()
    .from(auditEvents)
    .where(and(...conditionsOf(filter)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)

const placeOf = (rows: AuditRow[]): string | undefined => {
  const last = rows.at(-1)
  return last && `${last.at.getTime()}-${last.id}`
}

const conditionsOf = ({ actor, action, notice, address, from, to, before }: Filter): (SQL | undefined)[] => {
  const { TIME_ZONE } = env()
  return [
    notice === undefined ? undefined : eq(auditEvents.noticeId, notice),
    address === undefined ? undefined : eq(auditEvents.address, address),
    action === undefined ? undefined : isAction(action),
    actor === undefined ? undefined : isBy(actor),
    from === undefined ? undefined : gte(auditEvents.at, instantAt(from, '00:00', TIME_ZONE)),
    to === undefined ? undefined : lt(auditEvents.at, instantAt(dayAfter(to), '00:00', TIME_ZONE)),
    before === undefined ? undefined : isBefore(before),
  ]
}

const isAction = (action: string) =>
  action.endsWith('.') ? sql`starts_with(${auditEvents.action}, ${action})` : eq(auditEvents.action, action)

const isBy = (who: string) => {
  const number = /^#([1-9]\d{0,14})$/.exec(who)?.[1]
  return number ? eq(auditEvents.actorId, Number(number)) : eq(auditEvents.actor, who)
}

/** The first condition is one that the index on time answers by itself. */
const isBefore = (place: string) => {
  const [at, id] = place.split('-').map(Number) as [number, number]
  const instant = new Date(at)
  return sql`${auditEvents.at} <= ${instant} and (${auditEvents.at} < ${instant} or ${auditEvents.id} < ${id})`
}
