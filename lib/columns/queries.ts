import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { columns } from '#lib/db/schema/index.ts'
import type { ColumnNode } from './dto.ts'
import type { ColumnKind } from './schema.ts'

/**
 * The column with a slug in a language.
 * @throws DomainError NOT_FOUND
 */
export const findColumn = async (db: Db, lang: Language, slug: string) => {
  const [column] = await db
    .select()
    .from(columns)
    .where(and(eq(columns.lang, lang), eq(columns.slug, slug)))
  if (!column) throw new DomainError('NOT_FOUND', 'columns.not-found', { slug, lang })
  return column
}

/**
 * A column by its number.
 * @throws DomainError NOT_FOUND
 */
export const columnWithId = async (db: Db, id: number) => {
  const [column] = await db.select().from(columns).where(eq(columns.id, id))
  if (!column) throw new DomainError('NOT_FOUND', 'notices.column-not-found', { id })
  return column
}

/** The columns of a language as a tree, each level in its editors' order. */
export const columnTree = async (db: Db, lang: Language): Promise<ColumnNode[]> => {
  const rows = await db
    .select()
    .from(columns)
    .where(eq(columns.lang, lang))
    .orderBy(asc(columns.position), asc(columns.id))
  const nodes = new Map<number, ColumnNode>(
    rows.map((row) => [row.id, { ...row, kind: row.kind as ColumnKind, children: [] }]),
  )
  const top: ColumnNode[] = []
  for (const node of nodes.values()) {
    const siblings = node.parentId === null ? top : nodes.get(node.parentId)?.children
    siblings?.push(node)
  }
  return top
}

/** The way from the top of the tree to the column with `slug`, itself last; empty where there is none. */
export const pathToColumn = (tree: ColumnNode[], slug: string): ColumnNode[] => {
  for (const node of tree) {
    if (node.slug === slug) return [node]
    const below = pathToColumn(node.children, slug)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

/** A column's id and those of all columns above it; empty where there is none. */
export const columnsAbove = async (db: Db, columnId: number): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive above as (
      select id, parent_id from "column" where id = ${columnId}
      union
      select c.id, c.parent_id from "column" c join above on c.id = above.parent_id
    )
    select id from above`)
  return rows.map(({ id }) => Number(id))
}
