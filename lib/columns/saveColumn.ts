import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { keepRedirect } from '#lib/redirects/keepRedirect.ts'
import { lockTree } from './lockTree.ts'
import { columnsAbove } from './queries.ts'
import { type ColumnChange, columnChange } from './schema.ts'

/**
 * Changes what a column is called, its address, what it is for, and how it is shown and reviewed. Its former address
 * and all below it lead to the new one. Revisions that were submitted before keep the number of stages they began with.
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | CONFLICT (the address is another column's) | ILLEGAL_STATE (a
 *   link stays one, and nothing else becomes one)
 */
export const saveColumn = async (ctx: Ctx, input: ColumnChange): Promise<{ id: number }> => {
  const { id, ...given } = parseInput(columnChange, input)
  const after = { ...given, columnType: given.columnType ?? null, linkUrl: given.linkUrl ?? null }
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'alone')
    const [column] = await tx.select().from(columns).where(eq(columns.id, id)).for('update')
    if (!column) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id })
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    if ((column.kind === 'link') !== (after.kind === 'link'))
      throw new DomainError('ILLEGAL_STATE', 'columns.link-stays')
    const lang = column.lang as Language
    await tx
      .update(columns)
      .set(after)
      .where(eq(columns.id, id))
      .catch(refuseTakenSlug({ slug: after.slug, lang }))
    if (column.slug !== after.slug && column.kind !== 'link') {
      const [from, to] = [columnPath(lang, column.slug), columnPath(lang, after.slug)]
      await keepRedirect({ ...ctx, db: tx }, { from, to, coversBelow: true })
    }
    const before = Object.fromEntries(FIELDS.map((field) => [field, column[field]]))
    const isSeen = FIELDS.some((field) => field !== 'reviewStages' && !isSame(before[field], after[field]))
    // The navigation around every page names it; how it is reviewed no reader sees.
    if (isSeen) await invalidate(tx, LANGUAGES.map(tags.chrome))
    await recordEvent({ ...ctx, db: tx }, { action: 'column.saved', before, after, details: { id } })
    return { id }
  })
}

const FIELDS = [
  ...(['name', 'slug', 'kind', 'description', 'keywords', 'columnType', 'linkUrl'] as const),
  ...(['onHome', 'reviewStages'] as const),
]

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const refuseTakenSlug =
  (params: { slug: string; lang: Language }) =>
  (error: { cause?: { constraint?: string } }): never => {
    if (error.cause?.constraint !== 'column_slug_unique') throw error
    throw new DomainError('CONFLICT', 'columns.slug-taken', { ...params, field: 'slug' })
  }
