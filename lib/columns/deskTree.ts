import { asc, sql } from 'drizzle-orm'
import { columnPath } from '#lib/core/addresses.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns, templates } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { columnsHeld } from '#lib/policy/can.ts'
import { formerAddresses } from '#lib/redirects/queries.ts'
import type { TreeColumn } from './dto.ts'
import type { ColumnKind } from './schema.ts'
import { inColumnsOf } from './scope.ts'

/**
 * All columns for who looks after some of them, each language in the order of its tree.
 * @throws DomainError FORBIDDEN where the actor may manage none
 */
export const readDeskTree = async ({ db, actor }: Ctx): Promise<TreeColumn[]> => {
  const held = columnsHeld(actor, 'column.manage')
  assertCan(actor, 'column.manage', { columnIds: held === 'all' ? [] : held })
  const all = await db.select().from(columns).orderBy(asc(columns.position), asc(columns.id))
  const paths = new Map(all.map(({ id, lang, slug }) => [id, columnPath(lang as Language, slug)]))
  const former = await formerAddresses(db, [...paths.values()])
  const { rows } = await db.execute<{ id: string; managed: boolean; listed: string }>(sql`
    select c.id, ${inColumnsOf(actor, 'column.manage', sql`c.id`)} as managed,
      (select coalesce(sum(m.count), 0) from column_month m where m.column_id = c.id) as listed
    from "column" c`)
  const facts = new Map(rows.map((row) => [Number(row.id), row]))
  const own = await db
    .select({
      columnId: templates.columnId,
      title: sql<string | null>`${templates.content} ->> 'title'`,
      savedBy: templates.savedBy,
      savedAt: templates.savedAt,
    })
    .from(templates)
  return LANGUAGES.flatMap((lang) => all.filter((column) => column.lang === lang)).map((column) => ({
    ...{ id: column.id, parentId: column.parentId, lang: column.lang as Language, slug: column.slug },
    ...{ kind: column.kind as ColumnKind, name: column.name, description: column.description },
    ...{ keywords: column.keywords, columnType: column.columnType, linkUrl: column.linkUrl },
    ...{ onHome: column.onHome, reviewStages: column.reviewStages },
    mayManage: facts.get(column.id)?.managed ?? false,
    listed: Number(facts.get(column.id)?.listed ?? 0),
    former: (former.get(paths.get(column.id) ?? '') ?? []).map(({ id, path }) => ({ id, path })),
    template: own.find(({ columnId }) => columnId === column.id) ?? null,
  }))
}
