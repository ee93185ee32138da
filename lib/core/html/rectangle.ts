import type { Cell } from './document.ts'

/** Beyond these no table is filled up: what asks for more is no table that anybody reads. */
const MOST_COLUMNS = 200
const MOST_FILLED = 20_000

/**
 * Rows in which every place is taken by one cell: none reaches below the table or over another one, a row that has
 * no cell of its own is gone, and what is missing at the end of a row is an empty cell.
 */
export const rectangle = (given: readonly Cell[][]): Cell[][] => {
  const rows = withoutEmptyRows(given)
  /** How many more rows the cell above takes of each column. */
  let taken: number[] = []
  let width = 0
  const placed = rows.map((row, at) => {
    const below = taken.map((rows) => Math.max(rows - 1, 0))
    let column = 0
    const cells = row.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1
      let colspan = 1
      while (colspan < cell.colspan && column + colspan < MOST_COLUMNS && !taken[column + colspan])
        colspan += 1
      const rowspan = Math.min(cell.rowspan, rows.length - at)
      for (let each = column; each < column + colspan; each++) below[each] = rowspan - 1
      column += colspan
      return { ...cell, colspan, rowspan }
    })
    width = Math.max(width, column, taken.findLastIndex((rows) => rows > 0) + 1)
    const covered = taken.filter((rows) => rows > 0).length
    taken = below
    return { cells, places: cells.reduce((sum, { colspan }) => sum + colspan, covered) }
  })
  const missing = placed.reduce((sum, { places }) => sum + width - places, 0)
  if (missing > MOST_FILLED) return placed.map(({ cells }) => cells)
  return placed.map(({ cells, places }) => [...cells, ...emptyCells(width - places, cells.at(-1))])
}

const emptyCells = (count: number, beside: Cell | undefined): Cell[] =>
  Array.from({ length: Math.max(count, 0) }, () => ({
    head: beside?.head ?? false,
    colspan: 1,
    rowspan: 1,
    blocks: [],
  }))

/** Rows that are nothing but the lower part of the cells above, which then are one row less high. */
const withoutEmptyRows = (rows: readonly Cell[][]): Cell[][] => {
  const emptyAbove = [0]
  for (const row of rows) emptyAbove.push((emptyAbove.at(-1) ?? 0) + (row.length === 0 ? 1 : 0))
  return rows.flatMap((row, at) => {
    if (row.length === 0) return []
    const cells = row.map((cell) => {
      const end = Math.min(at + cell.rowspan, rows.length)
      return { ...cell, rowspan: end - at - ((emptyAbove[end] ?? 0) - (emptyAbove[at] ?? 0)) }
    })
    return [cells]
  })
}
