import type { Block, Cell } from './document.ts'
import { type ChildNode, type Element, isTag, isText } from './nodes.ts'
import { plainText } from './plainText.ts'
import { rectangle } from './rectangle.ts'
import { type Place, Sink } from './sink.ts'
import { isHidden, type Sheet, styleOf } from './style.ts'
import { within } from './tree.ts'

type Read = (nodes: readonly ChildNode[], place: Place, sink: Sink) => void

const CELLS = new Set(['td', 'th'])
const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])

/** A table that only puts another one in its place. */
export const isLayout = (table: Element): boolean => {
  const tables = within(table.children, ({ name }) => name === 'table')
  if (tables.length === 0) return false
  const own = within(table.children, (element) => CELLS.has(element.name) && tableOf(element) === table)
  return own.length === 1
}

const tableOf = (element: Element): Element | undefined => {
  let above = element.parent
  while (above && !(isTag(above) && above.name === 'table')) above = above.parent
  return above ?? undefined
}

/** A table, after what stood in it outside its cells. */
export const readTable = (table: Element, place: Place, read: Read, sheet: Sheet): Block[] => {
  const stray = new Sink()
  const caption = new Sink()
  const rows: Cell[][] = []
  const at: Place = { ...place, look: undefined, level: undefined, item: undefined, within: 'cell' }

  const readRows = (parent: Element, inHead: boolean) => {
    let loose: Cell[] | undefined
    for (const node of parent.children) {
      if (!isTag(node)) {
        if (isText(node)) read([node], place, stray)
      } else if (isHidden(node, styleOf(node, sheet))) {
        // Cells that reach over a hidden row are one row less high.
        if (node.name === 'tr') rows.push([])
      } else if (SECTIONS.has(node.name)) readRows(node, node.name === 'thead')
      else if (node.name === 'tr') {
        loose = undefined
        rows.push(readRow(node, inHead))
      } else if (node.name === 'caption') read(node.children, at, caption)
      else if (CELLS.has(node.name)) {
        if (!loose) {
          loose = []
          rows.push(loose)
        }
        loose.push(readCell(node, inHead))
      } else read([node], place, stray)
    }
  }

  const readRow = (row: Element, inHead: boolean): Cell[] => {
    const cells = row.children.filter((node): node is Element => isTag(node) && CELLS.has(node.name))
    read(
      row.children.filter((node) => !(isTag(node) && CELLS.has(node.name))),
      place,
      stray,
    )
    return cells.filter((cell) => !isHidden(cell, styleOf(cell, sheet))).map((cell) => readCell(cell, inHead))
  }

  const readCell = (cell: Element, inHead: boolean): Cell => {
    const head = inHead || cell.name === 'th'
    const sink = new Sink()
    read([cell], { ...at, within: head ? 'head' : 'cell' }, sink)
    const { colspan, rowspan } = cell.attribs
    return { head, colspan: span(colspan), rowspan: span(rowspan), blocks: sink.blocks() }
  }

  readRows(table, false)
  const whole = rectangle(rows)
  const isEmpty = whole.flat().length < 2 && whole.flat().every(({ blocks }) => blocks.length === 0)
  if (isEmpty) return [...stray.blocks(), ...caption.blocks()]
  return [...stray.blocks(), { kind: 'table', caption: plainText(caption.blocks()), rows: whole }]
}

const span = (value = ''): number => Math.max(1, /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : 1)
