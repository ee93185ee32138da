import { sql } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { releaseAddress } from '#lib/redirects/releaseAddress.ts'
import { lockTree } from './lockTree.ts'
import { numberColumns } from './numberColumns.ts'
import { columnsAbove, findColumn } from './queries.ts'
import { type NewColumn, newColumn } from './schema.ts'

/**
 * Adds a column at the end of its siblings. Where its address led elsewhere, its own page stands there now.
 * @returns its id
 * @throws DomainError INVALID | FORBIDDEN | NOT_FOUND (the parent) | ILLEGAL_STATE (the parent is a link elsewhere) |
 *   CONFLICT (the slug is taken in that language)
 */
export const addColumn = async (ctx: Ctx, input: NewColumn): Promise<{ id: number }> => {
  const { parent, ...values } = parseInput(newColumn, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'alone')
    const parentId = parent ? await findParent(tx, values.lang, parent) : null
    assertCan(ctx.actor, 'column.manage', { columnIds: parentId ? await columnsAbove(tx, parentId) : [] })
    const [row] = await tx
      .insert(columns)
      .values({ ...values, parentId, position: sql`(select coalesce(max(position) + 1, 0) from "column")` })
      .onConflictDoNothing({ target: [columns.lang, columns.slug] })
      .returning({ id: columns.id })
    if (!row)
      throw new DomainError('CONFLICT', 'columns.slug-taken', { slug: values.slug, lang: values.lang })
    await numberColumns(tx, values.lang)
    await releaseAddress(tx, columnPath(values.lang, values.slug))
    // A first column brings its language into the other one's masthead.
    await invalidate(tx, LANGUAGES.map(tags.chrome))
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'column.added', after: { ...values, parentId }, details: { id: row.id } },
    )
    return row
  })
}

/** Below a link nothing is found: whoever follows it has left the site. */
const findParent = async (db: Db, lang: Language, slug: string): Promise<number> => {
  const { id, kind } = await findColumn(db, lang, slug)
  if (kind === 'link') throw new DomainError('ILLEGAL_STATE', 'columns.parent-is-link', { slug })
  return id
}
