import { sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { can } from '#lib/policy/can.ts'
import type { DeskItem } from '../dto.ts'
import { isPossible, MOVES } from '../transitions.ts'

/** Lines of a list, in the order of the ids; the caller has asked whether the actor may read them. */
export const itemsById = async ({ db, actor }: Ctx, ids: number[]): Promise<DeskItem[]> => {
  if (ids.length === 0) return []
  const { rows } = await db.execute<Row>(sql`
    select n.id, n.version, n.title, n.lang, n.state as notice, n.column_id, n.published_at, n.pinned_until, n.moved_at,
      n.owner_id, u.name as owner_name, n.working_revision_id, coalesce(w.state, 'none') as working, w.stage, w.stages,
      w.scheduled_for, n.published_revision_id is not null as has_readers, ${partOf(actor)} as has_part
    from unnest(${sql.param(ids)}::bigint[]) with ordinality as wanted (id, place)
    join notice n using (id)
    left join revision w on w.id = n.working_revision_id
    left join "user" u on u.id = n.owner_id
    order by wanted.place`)
  const columns = await columnsById(db)
  return rows.map((row) => itemOf(actor, row, columns))
}

/** Whether the actor wrote any of it, or has passed a stage. */
const partOf = (actor: Actor) =>
  actor.kind === 'person'
    ? sql`(w.state = 'in_review' and (
        exists (select from revision_writer x where x.revision_id = w.id and x.user_id = ${actor.id})
        or exists (select from approval x where x.revision_id = w.id and x.user_id = ${actor.id})))`
    : sql`false`

interface Row extends Record<string, unknown> {
  id: string
  version: number
  title: string
  lang: string
  notice: NoticeState
  column_id: string
  published_at: string | null
  pinned_until: string | null
  moved_at: string
  owner_id: string | null
  owner_name: string | null
  working_revision_id: string | null
  working: WorkingState
  stage: number | null
  stages: number | null
  scheduled_for: string | null
  has_readers: boolean
  has_part: boolean | null
}

interface Column {
  name: string
  /** Itself and all above it. */
  above: number[]
}

const itemOf = (actor: Actor, row: Row, columns: Map<number, Column>): DeskItem => {
  const columnId = Number(row.column_id)
  const column = columns.get(columnId)
  const standing = { working: row.working, notice: row.notice }
  const own = actor.kind === 'person' && row.has_part ? [actor.id] : []
  const subject = { columnIds: column?.above ?? [], writerIds: own }
  return {
    id: Number(row.id),
    version: row.version,
    title: row.title,
    lang: row.lang,
    ...{ columnId, columnName: column?.name ?? '', ...standing },
    revisionId: numberOf(row.working_revision_id),
    stage: row.stage,
    stages: row.stages,
    scheduledFor: timeOf(row.scheduled_for),
    publishedAt: timeOf(row.published_at),
    pinnedUntil: timeOf(row.pinned_until),
    ownerId: numberOf(row.owner_id),
    ownerName: row.owner_name,
    movedAt: new Date(row.moved_at),
    hasReaders: row.has_readers,
    moves: MOVES.filter((move) => isPossible(move, standing) && can(actor, `notice.${move}`, subject)),
  }
}

const timeOf = (value: string | null): Date | null => (value === null ? null : new Date(value))
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value))

const columnsById = async (db: Ctx['db']): Promise<Map<number, Column>> => {
  const { rows } = await db.execute<{ id: string; name: string; parent_id: string | null }>(
    sql`select id, name, parent_id from "column"`,
  )
  const parents = new Map(rows.map(({ id, parent_id }) => [Number(id), numberOf(parent_id)]))
  const above = (id: number | null): number[] => (id === null ? [] : [id, ...above(parents.get(id) ?? null)])
  return new Map(rows.map(({ id, name }) => [Number(id), { name, above: above(Number(id)) }]))
}
