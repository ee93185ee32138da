import { inArray } from 'drizzle-orm'
import { columnsAbove } from '#lib/columns/queries.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'

/**
 * The columns that a notice is put into: its main one, whose language it has, and further ones, each once.
 * @throws DomainError NOT_FOUND | ILLEGAL_STATE (a link elsewhere) | INVALID (a further one of another language)
 */
export const placeNotice = async (
  db: Db,
  { columnId, furtherColumnIds }: { columnId: number; furtherColumnIds: number[] },
): Promise<{ lang: string; further: number[] }> => {
  const ids = [...new Set([columnId, ...furtherColumnIds])]
  const found = await db
    .select({ id: columns.id, lang: columns.lang, kind: columns.kind, slug: columns.slug })
    .from(columns)
    .where(inArray(columns.id, ids))
  const [main, ...others] = ids.map((id) => {
    const field = id === columnId ? 'place.columnId' : 'place.furtherColumnIds'
    const column = found.find((each) => each.id === id)
    if (!column) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id, field })
    if (column.kind === 'link')
      throw new DomainError('ILLEGAL_STATE', 'columns.is-link', { slug: column.slug, field })
    return column
  })
  if (!main) throw new Error('a notice was given no column')
  const foreign = others.find((column) => column.lang !== main.lang)
  if (foreign)
    throw new DomainError('INVALID', 'notices.column-language', {
      ...{ slug: foreign.slug, lang: main.lang },
      field: 'place.furtherColumnIds',
    })
  return { lang: main.lang, further: others.map((column) => column.id) }
}

/**
 * Makes sure that the actor may begin notices in each of the columns.
 * @throws DomainError FORBIDDEN
 */
export const assertMayPlace = async ({ db, actor }: Ctx, columnIds: number[]): Promise<void> => {
  for (const id of columnIds) assertCan(actor, 'notice.create', { columnIds: await columnsAbove(db, id) })
}
