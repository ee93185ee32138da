import type { Language } from '#lib/core/text.ts'
import type { FormerAddress } from '#lib/redirects/dto.ts'
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

/** A column as whoever looks after the tree sees it. */
export interface TreeColumn {
  id: number
  parentId: number | null
  lang: Language
  kind: ColumnKind
  slug: string
  name: string
  description: string
  keywords: string[]
  columnType: string | null
  linkUrl: string | null
  onHome: boolean
  reviewStages: number
  /** Whether whoever looks may change it. */
  mayManage: boolean
  /** How many notices it lists, those of the columns below it among them. */
  listed: number
  /** Addresses that lead to it. */
  former: FormerAddress[]
  /** Its own template. */
  template: { title: string | null; savedBy: string; savedAt: Date } | null
}
