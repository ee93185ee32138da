import { sql } from 'drizzle-orm'
import { columnIdsFor } from '#lib/columns/scope.ts'
import type { Ctx } from '#lib/db/ctx.ts'

/** Whose notices there are among those that the actor may read, by name. */
export const ownersOf = async (ctx: Ctx): Promise<{ id: number; name: string }[]> => {
  const ids = await columnIdsFor(ctx, 'notice.read')
  const isIn = ids === 'all' ? sql`true` : sql`n.column_id = any(${sql.param(ids)}::bigint[])`
  const { rows } = await ctx.db.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from "user" u
    where exists (select from notice n where n.owner_id = u.id and ${isIn})
    order by u.name, u.id`)
  return rows.map(({ id, name }) => ({ id: Number(id), name }))
}
