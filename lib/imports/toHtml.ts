import { type Block, toBlocks } from './blocks.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/**
 * Paragraphs of a page (see `PageParts`) to the HTML of a notice's body: `p`, `h2` and `h3` for numbered
 * headings, `table`, `p class="right"` for signature and date. Everything is escaped; there are no other
 * elements and no other attributes than `class` and `scope`.
 */
export const toHtml = (paragraphs: readonly string[]): string =>
  toBlocks(paragraphs).map(elementOf).join('\n')

const elementOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'signature':
      return `<p class="right">${escaped(block.text)}</p>`
    case 'table':
      return tableOf(block.rows)
  }
}

/** The first row heads the columns where every cell of it says something and none is a number. */
const isHeadRow = (row: readonly string[], rows: readonly string[][]): boolean =>
  rows.length > 1 && row.every((cell) => cell !== '' && !/^[\d.,%-]+$/.test(cell))

const rowOf = (cells: readonly string[], open: string, close: string): string =>
  `<tr>${cells.map((cell) => `${open}${escaped(cell)}${close}`).join('')}</tr>`

const tableOf = (rows: string[][]): string => {
  const [first = [], ...others] = rows
  const headed = isHeadRow(first, rows)
  const head = headed ? `<thead>${rowOf(first, '<th scope="col">', '</th>')}</thead>` : ''
  const body = (headed ? others : rows).map((row) => rowOf(row, '<td>', '</td>')).join('')
  return `<table>${head}<tbody>${body}</tbody></table>`
}
