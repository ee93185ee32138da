import { sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { Action } from '#lib/policy/can.ts'
import { itemsOf } from './deskItems.ts'
import type { Task } from './dto.ts'
import type { Move } from './transitions.ts'

const MOST = 200

/**
 * What waits for somebody, the oldest first: texts of theirs that were returned or begun, reviews that they may pass,
 * and approved texts that they may publish.
 */
export const waitingFor = async (ctx: Ctx): Promise<Task[]> => {
  const { actor } = ctx
  if (actor.kind !== 'person') return []
  const may = (action: Action) => inColumnsOf(actor, action, sql`n.column_id`)
  const hasPart = sql`
    exists (select 1 from revision_writer x where x.revision_id = w.id and x.user_id = ${actor.id})
    or exists (select 1 from approval x where x.revision_id = w.id and x.user_id = ${actor.id})`
  const kinds: [Move, ReturnType<typeof sql>][] = [
    ['approve', sql`w.state = 'in_review' and ${may('notice.approve')} and not (${hasPart})`],
    ['publish', sql`w.state = 'approved' and ${may('notice.publish')}`],
    ['save', sql`w.state in ('returned', 'draft') and n.owner_id = ${actor.id} and ${may('notice.save')}`],
  ]
  const tasks: Task[] = []
  for (const [move, condition] of kinds) {
    const items = await itemsOf(
      ctx,
      sql`n.state in ('unpublished', 'published', 'expired') and ${condition} order by w.moved_at limit ${MOST}`,
    )
    tasks.push(...items.map((item) => ({ ...item, move })))
  }
  return tasks
}
