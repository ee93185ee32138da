import { asc, sql } from 'drizzle-orm'
import { LANGUAGES } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns } from '#lib/db/schema/index.ts'
import type { Action } from '#lib/policy/can.ts'
import type { DeskColumn } from './dto.ts'
import { inColumnsOf } from './scope.ts'

/**
 * The columns in which the actor may do something, in the order of the navigation, each with the names above it.
 */
export const columnsFor = async ({ db, actor }: Ctx, action: Action): Promise<DeskColumn[]> => {
  const all = await db.select().from(columns).orderBy(asc(columns.position), asc(columns.id))
  const { rows } = await db.execute<{ id: string }>(
    sql`select c.id from "column" c where ${inColumnsOf(actor, action, sql`c.id`)}`,
  )
  const allowed = new Set(rows.map(({ id }) => Number(id)))
  const below = (parentId: number | null, lang: string, path: string[]): DeskColumn[] =>
    all
      .filter((column) => column.parentId === parentId && column.lang === lang)
      .flatMap((column) => {
        const names = [...path, column.name]
        const { id, slug, kind, name, description, onHome, reviewStages } = column
        const own = { id, lang, slug, kind, name, description, onHome, reviewStages, path: names.join(' / ') }
        return [...(allowed.has(id) ? [own] : []), ...below(id, lang, names)]
      })
  return LANGUAGES.flatMap((lang) => below(null, lang, []))
}

/** Names of all columns, by id. */
export const columnNames = async ({ db }: Ctx): Promise<Map<number, string>> => {
  const rows = await db.select({ id: columns.id, name: columns.name }).from(columns)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
