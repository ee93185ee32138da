import { type SQL, sql } from 'drizzle-orm'
import { columnIdsFor } from '#lib/columns/scope.ts'
import { dayAfter, instantAt } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import { NOTICE_STATES, type NoticeState } from '#lib/notices/state.ts'
import type { ListFilter } from '../schema.ts'
import { titleHas } from './titleHas.ts'

/** What a filter asks of `n`, a notice; nothing of what the actor may not read fits. */
export interface Conditions {
  all: SQL[]
  /** The same, with what follows from them and an index knows. It comes last: a row is cheaper asked the others. */
  indexed: SQL[]
  /** The same, where few notices fit. */
  few: SQL[]
}

export const conditionsOf = async (ctx: Ctx, filter: ListFilter): Promise<Conditions> => {
  const { title } = filter
  const words = title === undefined ? undefined : titleHas(title)
  const all = [
    await columnsOf(ctx, filter),
    filter.state && stateIs(filter.state),
    ownerOf(ctx, filter.owner),
    filter.pinned && isPinned(ctx),
    filter.lang && sql`n.lang = ${filter.lang}`,
    ...daysOf(filter),
    words?.exact,
  ].filter((each) => each !== undefined)
  const and = (more: SQL | undefined) => (more ? [...all, more] : all)
  return { all, indexed: and(words?.pairs), few: and(all.length === 1 ? words?.alone : words?.pairs) }
}

const columnsOf = async (ctx: Ctx, { column, below }: ListFilter): Promise<SQL | undefined> => {
  const part = column === undefined ? undefined : { columnId: column, below: below !== 'no' }
  const ids = await columnIdsFor(ctx, 'notice.read', part)
  return ids === 'all' ? undefined : sql`n.column_id = any(${sql.param(ids)}::bigint[])`
}

/** Of the notice for readers, or of the revision being worked on; `published` is what readers see. */
const stateIs = (state: NonNullable<ListFilter['state']>): SQL =>
  NOTICE_STATES.includes(state as NoticeState)
    ? sql`n.state = ${state}`
    : sql`n.working_revision_id in (select w.id from revision w where w.state = ${state})`

/** At the top of a list that readers see. */
const isPinned = ({ now }: Ctx): SQL =>
  sql`n.id in (select l.notice_id from notice_column l where l.pinned_until > ${now})`

const ownerOf = ({ actor }: Ctx, owner: ListFilter['owner']): SQL | undefined => {
  if (owner === undefined) return undefined
  if (owner !== 'me') return sql`n.owner_id = ${owner}`
  return actor.kind === 'person' ? sql`n.owner_id = ${actor.id}` : sql`false`
}

/** From the beginning of one day to the end of another, at the site's place. */
const daysOf = ({ by, from, to }: ListFilter): SQL[] => {
  const time = by === 'published' ? sql`n.published_at` : sql`n.moved_at`
  const begins = (day: string) => instantAt(day, '00:00', env().TIME_ZONE)
  return [
    ...(from === undefined ? [] : [sql`${time} >= ${begins(from)}`]),
    ...(to === undefined ? [] : [sql`${time} < ${begins(dayAfter(to))}`]),
  ]
}
