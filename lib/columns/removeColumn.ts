import { eq, sql } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columnMonths, columns } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { dropRedirects } from '#lib/redirects/dropRedirects.ts'
import { lockTree } from './lockTree.ts'
import { numberColumns } from './numberColumns.ts'
import { columnsAbove } from './queries.ts'
import { columnById } from './schema.ts'
import { takeTemplate } from './takeTemplate.ts'

/**
 * Deletes a column that nothing hangs on, with its template and the former addresses that lead to it; for a day
 * `restoreColumn` brings it back.
 * @returns what its template said, by which `restoreTemplate` brings that back
 * @throws DomainError INVALID | NOT_FOUND | FORBIDDEN | ILLEGAL_STATE (notices, columns or roles hang on it)
 */
export const removeColumn = async (
  ctx: Ctx,
  input: { id: number },
): Promise<{ id: number; template: unknown }> => {
  const { id } = parseInput(columnById, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'alone')
    const [column] = await tx.select().from(columns).where(eq(columns.id, id)).for('update')
    if (!column) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id })
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, id) })
    await refuseInUse(tx, id)
    const { slug, name, kind, parentId, noticeLang: _, ...rest } = column
    const template = await takeTemplate(tx, id)
    const lang = column.lang as Language
    await tx.delete(columnMonths).where(eq(columnMonths.columnId, id))
    await tx.delete(columns).where(eq(columns.id, id))
    await numberColumns(tx, lang)
    const formerly = await dropRedirects(tx, columnPath(lang, slug))
    await invalidate(tx, LANGUAGES.map(tags.chrome))
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.removed',
        before: { slug, name, kind, lang, parentId },
        details: {
          ...{ id, formerly, column: { ...rest, slug, name, kind, parentId } },
          ...(template && { template: template.digest }),
        },
      },
    )
    return { id, template: template?.content }
  })
}

/** Notices are looked for where they were put, drafts and withdrawn ones among them. */
const refuseInUse = async (db: Db, id: number): Promise<void> => {
  const { rows } = await db.execute<{ notices: number; children: number; grants: number }>(sql`
    select (select count(*)::int from (
        select id from notice where column_id = ${id}
        union select notice_id from notice_further_column where column_id = ${id}
      ) n) as notices,
      (select count(*)::int from "column" where parent_id = ${id}) as children,
      (select count(*)::int from role_grant where column_id = ${id}) as grants`)
  for (const what of ['notices', 'children', 'grants'] as const) {
    const count = rows[0]?.[what] ?? 0
    if (count > 0) throw new DomainError('ILLEGAL_STATE', `columns.has-${what}`, { count })
  }
}
