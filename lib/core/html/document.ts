/** What a notice's body is made of, between HTML as it came and HTML as it is kept. */
export type Block = Paragraph | Heading | List | Quote | Table | Figure | Rule

/** Ways that official documents set a paragraph; everything else is left to the style sheet. */
export const LOOKS = ['noindent', 'center', 'right'] as const
export type Look = (typeof LOOKS)[number]

/** Marks of text, from the outermost to the innermost. */
export const MARKS = ['href', 'strong', 'em', 'u', 's', 'sub', 'sup'] as const
export type Mark = (typeof MARKS)[number]
/** The marks of a piece of text: an address for `href`, `on` for each other one. */
export type Marks = { readonly [mark in Mark]?: string }

/** Text with the marks of each of its UTF-16 units; a line break is `\n`. */
export interface Line {
  text: string
  marks: readonly Marks[]
}

interface Paragraph {
  kind: 'paragraph'
  look: Look | undefined
  line: Line
  /** Where Word only painted a list: what it is an item of. */
  item?: PaintedItem | undefined
}

export interface PaintedItem {
  depth: number
  ordered: boolean
  start: number
  type: ListType | undefined
}

interface Heading {
  kind: 'heading'
  /** As written, from 1; readers get 2 to 4. */
  level: number
  look: Look | undefined
  line: Line
}

export type ListType = 'a' | 'A' | 'i' | 'I'

export interface List {
  kind: 'list'
  ordered: boolean
  start: number
  type: ListType | undefined
  items: Block[][]
}

interface Quote {
  kind: 'quote'
  blocks: Block[]
}

export interface Table {
  kind: 'table'
  caption: string
  rows: Cell[][]
}

export interface Cell {
  head: boolean
  colspan: number
  rowspan: number
  blocks: Block[]
}

export interface Figure {
  kind: 'figure'
  src: string
  alt: string
  caption: string
}

interface Rule {
  kind: 'rule'
}
