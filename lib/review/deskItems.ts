import { type SQL, sql } from 'drizzle-orm'
import { inColumnsOf } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { NOTICE_STATES, type NoticeState, type WorkingState } from '#lib/notices/state.ts'
import type { DeskItem } from './dto.ts'

/** The columns of a list on the desk, over the notices that the actor may read. */
const itemsWhere = ({ actor }: Ctx, condition: SQL) => sql`
  select n.id, n.state as notice, coalesce(w.state, 'none') as working, w.stage, w.stages, w.scheduled_for,
    coalesce(w.title, p.title, l.title) as title, c.name as column_name, u.name as owner_name,
    coalesce(w.moved_at, p.moved_at, l.moved_at, n.created_at) as moved_at
  from notice n
  join "column" c on c.id = n.column_id
  left join revision w on w.id = n.working_revision_id
  left join revision p on p.id = n.published_revision_id
  left join lateral (
    select title, moved_at from revision r where r.notice_id = n.id and n.working_revision_id is null
      and n.published_revision_id is null order by r.number desc limit 1
  ) l on true
  left join "user" u on u.id = n.owner_id
  where ${inColumnsOf(actor, 'notice.read', sql`n.column_id`)} and ${condition}`

const PAGE = 50

export interface DeskFilter {
  /** A state of the revision being worked on, or of the notice for readers. */
  state?: string | undefined
  columnId?: number | undefined
  /** Part of the title. */
  title?: string | undefined
  /** The list goes on below the notice with this id. */
  before?: number | undefined
}

/**
 * Notices that the actor may read, the newest first, a page at a time.
 * @returns the page, and the id to go on below where there is more
 */
export const listDeskNotices = async (
  ctx: Ctx,
  { state, columnId, title, before }: DeskFilter,
): Promise<{ items: DeskItem[]; next: number | undefined }> => {
  const conditions = [
    before === undefined ? undefined : sql`n.id < ${before}`,
    columnId === undefined ? undefined : sql`n.column_id = ${columnId}`,
    state === undefined ? undefined : stateIs(state),
    title === undefined
      ? undefined
      : sql`coalesce(w.title, p.title, l.title) ilike ${`%${escapeLike(title)}%`}`,
  ].filter((each) => each !== undefined)
  const condition = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
  const items = await itemsOf(ctx, sql`${condition} order by n.id desc limit ${PAGE + 1}`)
  const more = items.length > PAGE
  return { items: items.slice(0, PAGE), next: more ? items[PAGE - 1]?.id : undefined }
}

const isNoticeState = (state: string) => NOTICE_STATES.includes(state as NoticeState)

/** One or the other, which an index can answer; `published` is what readers see. */
const stateIs = (state: string): SQL =>
  isNoticeState(state) ? sql`n.state = ${state}` : sql`w.state = ${state}`

/** Lines of all notices that fit a condition on `n` (notice) and `w` (its working revision). */
export const itemsOf = async (ctx: Ctx, condition: SQL): Promise<DeskItem[]> => {
  const { rows } = await ctx.db.execute<ItemRow>(itemsWhere(ctx, condition))
  return rows.map((row) => ({
    id: Number(row.id),
    title: row.title,
    columnName: row.column_name,
    notice: row.notice,
    working: row.working,
    stage: row.stage,
    stages: row.stages,
    scheduledFor: row.scheduled_for === null ? null : new Date(row.scheduled_for),
    ownerName: row.owner_name,
    movedAt: new Date(row.moved_at),
  }))
}

interface ItemRow extends Record<string, unknown> {
  id: string
  title: string
  column_name: string
  notice: NoticeState
  working: WorkingState
  stage: number | null
  stages: number | null
  scheduled_for: string | null
  owner_name: string | null
  moved_at: string
}

/** What somebody looks for is text, whatever signs it has. */
const escapeLike = (text: string) => text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')
