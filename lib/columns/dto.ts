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

/** A column as the desk chooses and sets it. */
export interface DeskColumn {
  id: number
  lang: string
  slug: string
  kind: string
  name: string
  /** Its name after those above it. */
  path: string
  description: string
  onHome: boolean
  reviewStages: number
}
