import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { numberColumns } from './numberColumns.ts'
import { columnsAbove, columnWithId } from './queries.ts'
import type { columnMove } from './schema.ts'

type Move = (typeof columnMove)['_output']

/** Where a column stood and stands: the columns above it, itself left out, and its place among its siblings. */
interface Placed {
  parentId: number | null
  position: number
  above: number[]
}

/**
 * Puts a column in another place of its tree, which has to be locked (`lockTree`). It takes the right to manage the
 * column that it leaves and the one that it comes below; at the top that of the whole site.
 * @throws DomainError NOT_FOUND (the column, the parent) | FORBIDDEN | INVALID (another language) | ILLEGAL_STATE (below
 *   itself, below a link)
 */
export const placeColumn = async (
  ctx: Ctx,
  { id, parentId, position }: Move,
): Promise<{ lang: Language; slug: string; name: string; before: Placed; after: Placed }> => {
  const { db, actor } = ctx
  const column = await columnWithId(db, id)
  const placeOf = async (parent: number | null) => {
    const above = parent === null ? [] : await columnsAbove(db, parent)
    assertCan(actor, 'column.manage', { columnIds: above })
    return { parentId: parent, above }
  }
  const from = await placeOf(column.parentId)
  const to = await placeOf(parentId)
  if (parentId !== null) await assertMayHold(ctx, column, parentId, to.above)
  const former = await siblingsOf(ctx, column, from.parentId)
  const siblings = await siblingsOf(ctx, column, to.parentId)
  const order = siblings.filter(({ id: each }) => each !== id).map(({ id: each }) => each)
  order.splice(position, 0, id)
  await db.update(columns).set({ parentId }).where(eq(columns.id, id))
  await db.execute(sql`
    update "column" c set position = o.place
    from unnest(${sql.param(order)}::bigint[]) with ordinality o (id, place) where o.id = c.id`)
  const lang = column.lang as Language
  await numberColumns(db, lang)
  const { slug, name } = column
  return {
    ...{ lang, slug, name },
    before: { ...from, position: former.findIndex((each) => each.id === id) },
    after: { ...to, position: order.indexOf(id) },
  }
}

type Column = Awaited<ReturnType<typeof columnWithId>>

const assertMayHold = async (
  { db }: Ctx,
  column: Column,
  parentId: number,
  above: number[],
): Promise<void> => {
  const parent = await columnWithId(db, parentId)
  if (parent.lang !== column.lang) throw new DomainError('INVALID', 'columns.parent-language')
  if (parent.kind === 'link')
    throw new DomainError('ILLEGAL_STATE', 'columns.parent-is-link', { slug: parent.slug })
  if (above.includes(column.id)) throw new DomainError('ILLEGAL_STATE', 'columns.below-itself')
}

const siblingsOf = ({ db }: Ctx, { lang }: Column, parentId: number | null) =>
  db
    .select({ id: columns.id })
    .from(columns)
    .where(
      and(
        eq(columns.lang, lang),
        parentId === null ? isNull(columns.parentId) : eq(columns.parentId, parentId),
      ),
    )
    .orderBy(asc(columns.position), asc(columns.id))
