import type { TreeColumn } from '#lib/columns/dto.ts'

/** Where a column may stand: below which one, as which of its children, counted from 0 without itself. */
export interface Place {
  parentId: number | null
  position: number
}

/** A column as a line of the tree. */
export interface Row {
  column: TreeColumn
  depth: number
}

/** The columns that stand below one, in order; those at the top where that is null. */
export const childrenOf = (columns: TreeColumn[], parentId: number | null): TreeColumn[] =>
  columns.filter((column) => column.parentId === parentId)

/** The tree of a language as lines, each column before those below it. */
export const rowsOf = (columns: TreeColumn[], parentId: number | null = null, depth = 0): Row[] =>
  childrenOf(columns, parentId).flatMap((column) => [
    { column, depth },
    ...rowsOf(columns, column.id, depth + 1),
  ])

/** Where a column stands. */
export const placeOf = (columns: TreeColumn[], id: number): Place => {
  const parentId = columns.find((column) => column.id === id)?.parentId ?? null
  return { parentId, position: childrenOf(columns, parentId).findIndex((column) => column.id === id) }
}

/** A tree without a column and all below it. */
const without = (columns: TreeColumn[], id: number): TreeColumn[] => {
  const gone = new Set([id, ...rowsOf(columns, id).map(({ column }) => column.id)])
  return columns.filter((column) => !gone.has(column.id))
}

/** All places that a column may come to, from the top of the tree to its end, its own among them. */
export const placesFor = (columns: TreeColumn[], id: number): Place[] => {
  const others = without(columns, id)
  const below = (parentId: number | null): Place[] => {
    const children = childrenOf(others, parentId)
    return [
      ...children.flatMap((child, position) => [
        { parentId, position },
        ...(child.kind === 'link' ? [] : below(child.id)),
      ]),
      { parentId, position: children.length },
    ]
  }
  return below(null)
}

/** The place that is meant by pointing at a line: its upper part, its middle, its lower part. */
export const placeAt = (
  columns: TreeColumn[],
  id: number,
  target: number,
  part: 'before' | 'inside' | 'after',
): Place | undefined => {
  const others = without(columns, id)
  const column = others.find((each) => each.id === target)
  if (!column) return undefined
  const { position } = placeOf(others, target)
  const children = childrenOf(others, target)
  if (part === 'before') return { parentId: column.parentId, position }
  if (part === 'inside' && column.kind !== 'link') return { parentId: target, position: children.length }
  // The line below a column that has others below it is the one above the first of those.
  return children.length > 0
    ? { parentId: target, position: 0 }
    : { parentId: column.parentId, position: position + 1 }
}

/** Where the mark of a place is drawn: at an edge of a line, as deep as what would stand there. */
export const markOf = (
  columns: TreeColumn[],
  id: number,
  { parentId, position }: Place,
): { target: number; edge: 'before' | 'after'; depth: number } | undefined => {
  const others = without(columns, id)
  const rows = rowsOf(others)
  const parent = rows.find(({ column }) => column.id === parentId)
  const depth = parent ? parent.depth + 1 : 0
  const next = childrenOf(others, parentId)[position]
  if (next) return { target: next.id, edge: 'before', depth }
  const last = rowsOf(others, parentId).at(-1)?.column ?? parent?.column
  return last && { target: last.id, edge: 'after', depth }
}

export const STEPS = ['up', 'down', 'outdent', 'indent'] as const
export type Step = (typeof STEPS)[number]

/** Where a column comes to by one step; undefined where that step is not possible. */
export const placeAfter = (columns: TreeColumn[], id: number, step: Step): Place | undefined => {
  const { parentId, position } = placeOf(columns, id)
  const siblings = childrenOf(columns, parentId)
  if (step === 'up') return position > 0 ? { parentId, position: position - 1 } : undefined
  if (step === 'down')
    return position < siblings.length - 1 ? { parentId, position: position + 1 } : undefined
  if (step === 'indent') {
    const above = siblings[position - 1]
    if (!above || above.kind === 'link') return undefined
    return { parentId: above.id, position: childrenOf(columns, above.id).length }
  }
  if (parentId === null) return undefined
  const parent = placeOf(columns, parentId)
  return { parentId: parent.parentId, position: parent.position + 1 }
}

/** The tree with a column put elsewhere, as it will be once the server has done so. */
export const withMoved = (columns: TreeColumn[], id: number, { parentId, position }: Place): TreeColumn[] => {
  const moved = columns.find((column) => column.id === id)
  if (!moved) return columns
  const rest = columns.filter((column) => column.id !== id)
  const next = childrenOf(rest, parentId)[position]
  const at = next ? rest.indexOf(next) : rest.length
  return rest.toSpliced(at, 0, { ...moved, parentId })
}

/** The names from the top down to a column. */
export const pathTo = (columns: TreeColumn[], id: number | null): string[] => {
  const column = columns.find((each) => each.id === id)
  return column ? [...pathTo(columns, column.parentId), column.name] : []
}
