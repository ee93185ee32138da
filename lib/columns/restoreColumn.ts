import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns, redirects } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { releaseAddress } from '#lib/redirects/releaseAddress.ts'
import { lockTree } from './lockTree.ts'
import { numberColumns } from './numberColumns.ts'
import { columnsAbove } from './queries.ts'
import { COLUMN_KINDS, columnById } from './schema.ts'

/** As the audit trail keeps what was removed. */
const removed = z.object({
  formerly: z.array(z.string()),
  column: z.object({
    ...{ id: z.number(), parentId: z.number().nullable(), lang: z.enum(LANGUAGES) },
    ...{ kind: z.enum(COLUMN_KINDS), slug: z.string(), name: z.string(), description: z.string() },
    ...{ keywords: z.array(z.string()), columnType: z.string().nullable(), linkUrl: z.string().nullable() },
    ...{ onHome: z.boolean(), reviewStages: z.number(), position: z.number(), createdAt: z.coerce.date() },
  }),
})

/**
 * Brings back a column that was deleted within a day: under its number and address, where it stood, with the former
 * addresses that lead nowhere else by now. Its template is `restoreTemplate`'s.
 * @throws DomainError INVALID | NOT_FOUND (nothing of it is kept) | FORBIDDEN | CONFLICT (the address is another
 *   column's) | ILLEGAL_STATE (the column above it is gone, or has become a link)
 */
export const restoreColumn = async (ctx: Ctx, input: { id: number }): Promise<{ id: number }> => {
  const { id } = parseInput(columnById, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'alone')
    const { column, formerly } = await lastRemoved({ ...ctx, db: tx }, id)
    const { lang, slug, parentId, position } = column
    const above = parentId === null ? [] : await columnsAbove(tx, parentId)
    assertCan(ctx.actor, 'column.manage', { columnIds: above })
    await refuseUnfit(tx, parentId)
    // What came after it makes room.
    await tx.execute(sql`
      update "column" set position = position + 1 where lang = ${lang} and position >= ${position}`)
    const [row] = await tx
      .insert(columns)
      .overridingSystemValue()
      .values(column)
      .onConflictDoNothing()
      .returning({ id: columns.id })
    if (!row) throw new DomainError('CONFLICT', 'columns.slug-taken', { slug, lang })
    await numberColumns(tx, lang)
    await releaseAddress(tx, columnPath(lang, slug))
    await leadHere({ ...ctx, db: tx }, formerly, columnPath(lang, slug))
    await invalidate(tx, LANGUAGES.map(tags.chrome))
    await recordEvent(
      { ...ctx, db: tx },
      { action: 'column.restored', after: { slug, name: column.name, parentId }, details: { id } },
    )
    return { id }
  })
}

const lastRemoved = async ({ db, now }: Ctx, id: number): Promise<z.output<typeof removed>> => {
  const { rows } = await db.execute<{ details: unknown }>(sql`
    select details from audit_event
    where action = 'column.removed' and at > ${now}::timestamptz - interval '1 day' and details ->> 'id' = ${String(id)}
    order by id desc limit 1`)
  const found = removed.safeParse(rows[0]?.details).data
  if (!found) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id })
  return found
}

const refuseUnfit = async (db: Db, parentId: number | null): Promise<void> => {
  if (parentId === null) return
  const { rows } = await db.execute<{ kind: string; slug: string }>(
    sql`select kind, slug from "column" where id = ${parentId}`,
  )
  const [parent] = rows
  if (!parent) throw new DomainError('ILLEGAL_STATE', 'columns.parent-gone')
  if (parent.kind === 'link')
    throw new DomainError('ILLEGAL_STATE', 'columns.parent-is-link', { slug: parent.slug })
}

/** Where no page stands by now, and nothing leads away. */
const leadHere = async ({ db, actor, now }: Ctx, formerly: string[], to: string) => {
  const rows = await db.select({ slug: columns.slug, lang: columns.lang }).from(columns)
  const taken = new Set(rows.map((row) => columnPath(row.lang as Language, row.slug)))
  const free = formerly.filter((path) => !taken.has(path))
  if (free.length === 0) return
  const values = free.map((fromPath) => ({
    ...{ fromPath, toPath: to, coversBelow: true },
    ...{ createdBy: actor.name, createdAt: now },
  }))
  await db.insert(redirects).values(values).onConflictDoNothing()
  await invalidate(db, [tags.redirects])
}
