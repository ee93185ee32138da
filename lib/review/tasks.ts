import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import type { Action } from '#lib/policy/can.ts'
import type { TaskGroup, TaskKind } from './dto.ts'
import { itemsById } from './list/items.ts'
import { COUNTED } from './list/listNotices.ts'
import { waitsFor } from './waitsFor.ts'

/** So many of each kind are shown; the rest stands in the list that the kind leads to. */
const SHOWN = 6

/**
 * What there is to do for somebody, and what of theirs waits for others, the oldest first; kinds of which there is
 * nothing are left out. Counts end at a thousand.
 */
export const readTasks = async (ctx: Ctx): Promise<TaskGroup[]> => {
  const kinds = kindsFor(ctx)
  const groups = await Promise.all(kinds.map(([kind, condition]) => readGroup(ctx, kind, condition)))
  return groups.filter(({ count }) => count > 0)
}

/** How much waits for somebody until they act, counted to 1,001. */
export const countTasks = async (ctx: Ctx): Promise<number> => {
  const own = kindsFor(ctx).filter(([kind]) => ASKING.includes(kind))
  const counts = await Promise.all(own.map(([, condition]) => countOf(ctx, condition)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Others have asked for these; what one has begun oneself presses nobody. */
const ASKING: readonly TaskKind[] = ['approve', 'publish', 'returned']

const kindsFor = ({ actor }: Ctx): [TaskKind, SQL][] => {
  if (actor.kind !== 'person') return []
  const may = (action: Action) => inColumnsOf(actor, action, sql`n.column_id`)
  const isOwn = sql`n.owner_id = ${actor.id} and ${may('notice.save')}`
  return [
    ['approve', sql`w.state = 'in_review' and ${may('notice.approve')} and not ${hasPart(actor)}`],
    ['publish', sql`w.state = 'approved' and ${may('notice.publish')}`],
    ['returned', sql`w.state = 'returned' and ${isOwn}`],
    ['draft', sql`w.state = 'draft' and ${isOwn}`],
    ['planned', sql`w.state = 'scheduled' and (${may('notice.unschedule')} or (${isOwn}))`],
    [
      'elsewhere',
      sql`w.state in ('in_review', 'approved') and ${isOwn} and not (w.state = 'approved' and ${may('notice.publish')})`,
    ],
  ]
}

const hasPart = ({ id }: PersonActor) => sql`(
  exists (select from revision_writer x where x.revision_id = w.id and x.user_id = ${id})
  or exists (select from approval x where x.revision_id = w.id and x.user_id = ${id}))`

const readGroup = async (ctx: Ctx, kind: TaskKind, condition: SQL): Promise<TaskGroup> => {
  const { rows } = await ctx.db.execute<{ id: string }>(
    sql`select n.id ${among(condition)} order by coalesce(w.scheduled_for, w.moved_at), w.id limit ${SHOWN}`,
  )
  const items = await itemsById(
    ctx,
    rows.map(({ id }) => Number(id)),
  )
  const count = items.length < SHOWN ? items.length : await countOf(ctx, condition)
  const names = kind === 'elsewhere' ? await waitsFor(ctx.db, items) : undefined
  return { kind, count, items: items.map((item) => ({ ...item, waitsFor: names?.get(item.id) ?? [] })) }
}

const countOf = async ({ db }: Ctx, condition: SQL): Promise<number> => {
  const { rows } = await db.execute<{ count: string }>(
    sql`select count(*) as count from (select ${among(condition)} limit ${COUNTED + 1}) c`,
  )
  return Number(rows[0]?.count ?? 0)
}

const among = (condition: SQL) => sql`
  from revision w join notice n on n.working_revision_id = w.id
  where n.state in ('unpublished', 'published', 'expired') and ${condition}`
