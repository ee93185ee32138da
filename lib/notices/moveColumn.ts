import { eq, inArray } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { placeColumn } from '#lib/columns/placeColumn.ts'
import { type ColumnMove, columnMove } from '#lib/columns/schema.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { roleGrants, users } from '#lib/db/schema/index.ts'
import { relistBelow } from './relistBelow.ts'

/**
 * Moves a column, with all below it, to another place of its tree. Its address stays. What it lists is listed by the
 * columns above it from then on, and whoever has roles for those has them here; the event says who they are.
 * @returns where it stood, to be moved back to
 * @throws DomainError INVALID | NOT_FOUND (the column, the parent) | FORBIDDEN | ILLEGAL_STATE (below itself, a link)
 */
export const moveColumn = async (ctx: Ctx, input: ColumnMove): Promise<ColumnMove> => {
  const wanted = parseInput(columnMove, input)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    await lockTree(tx, 'alone')
    const { lang, slug, name, before, after } = await placeColumn(inside, wanted)
    const left = before.above.filter((id) => !after.above.includes(id))
    const entered = after.above.filter((id) => !before.above.includes(id))
    const shifted = await relistBelow(tx, { columnId: wanted.id, left, entered })
    await invalidate(tx, [tags.chrome(lang), tags.home(lang), ...shifted])
    const placed = ({ parentId, position }: typeof before, inherited: unknown[]) => ({
      ...{ parentId, position },
      ...(left.length + entered.length > 0 && { inherited }),
    })
    await recordEvent(inside, {
      action: 'column.moved',
      before: placed(before, await grantsFor(tx, left)),
      after: placed(after, await grantsFor(tx, entered)),
      details: { id: wanted.id, slug, name },
    })
    return { id: wanted.id, parentId: before.parentId, position: before.position }
  })
}

/** Roles that hold below a column because they were granted for one of these above it. */
export const grantsFor = async (db: Db, columnIds: number[]) => {
  const { role, columnId } = roleGrants
  return db
    .select({ login: users.login, name: users.name, role, columnId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(inArray(columnId, columnIds))
    .orderBy(roleGrants.id)
}
