import type { ColumnKind } from './schema.ts'

/** A column with its place in the tree. */
export interface ColumnNode {
  id: number
  parentId: number | null
  kind: ColumnKind
  slug: string
  name: string
  description: string
  keywords: string[]
  columnType: string | null
  linkUrl: string | null
  onHome: boolean
  children: ColumnNode[]
}
