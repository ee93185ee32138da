import type { Block, Cell, Figure, List, Look, Table } from './document.ts'
import { escaped, writeLine } from './writeLine.ts'

interface Form {
  /** Every text stands in a paragraph, also where an item or a cell has no other. */
  paragraphs: boolean
}

/** Blocks as HTML. */
export const writeBlocks = (blocks: readonly Block[], form: Form = { paragraphs: false }): string => {
  const rise = blocks.some(isFirstHeading) ? 1 : 0
  const write = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
        return `<p${classOf(block.look)}>${writeLine(block.line)}</p>`
      case 'heading': {
        const name = `h${Math.min(Math.max(block.level + rise, 2), 4)}`
        return `<${name}${classOf(block.look)}>${writeLine(block.line)}</${name}>`
      }
      case 'list':
        return list(block)
      case 'quote':
        return `<blockquote>${block.blocks.map(write).join('')}</blockquote>`
      case 'table':
        return table(block)
      case 'figure':
        return figure(block)
      case 'rule':
        return '<hr />'
    }
  }
  /** What is in an item or a cell, with the class that belongs to it. */
  const holder = (name: string, attributes: string, blocks: readonly Block[]): string => {
    const bare = form.paragraphs ? undefined : bareParagraph(blocks)
    if (!bare) return `<${name}${attributes}>${blocks.map(write).join('')}</${name}>`
    const rest = blocks.slice(1).map(write).join('')
    return `<${name}${attributes}${classOf(bare.look)}>${writeLine(bare.line)}${rest}</${name}>`
  }
  const list = ({ ordered, start, type, items }: List): string => {
    const name = ordered ? 'ol' : 'ul'
    const attributes = `${start === 1 ? '' : ` start="${start}"`}${type ? ` type="${type}"` : ''}`
    return `<${name}${attributes}>${items.map((item) => holder('li', '', item)).join('')}</${name}>`
  }
  const table = ({ caption, rows }: Table): string => {
    const heads = headRows(rows)
    const row = (cells: readonly Cell[], at: number) =>
      `<tr>${cells.map((cell) => holder(cell.head ? 'th' : 'td', cellAttributes(cell, at < heads.scoped), cell.blocks)).join('')}</tr>`
    const written = rows.map(row)
    const section = (name: string, from: number, to: number) =>
      from < to ? `<${name}>${written.slice(from, to).join('')}</${name}>` : ''
    return [
      `<table>${caption && `<caption>${escaped(caption)}</caption>`}`,
      section('thead', 0, heads.apart),
      `${section('tbody', heads.apart, rows.length)}</table>`,
    ].join('')
  }
  return blocks.map(write).join('')
}

const isFirstHeading = (block: Block): boolean =>
  block.kind === 'quote' ? block.blocks.some(isFirstHeading) : block.kind === 'heading' && block.level === 1

const classOf = (look: Look | undefined): string => (look ? ` class="${look}"` : '')

/** The paragraph that needs no element of its own, since it begins an item or a cell and is the only one there. */
const bareParagraph = (blocks: readonly Block[]) => {
  const [first, ...others] = blocks
  if (first?.kind !== 'paragraph' || others.some(({ kind }) => kind === 'paragraph')) return undefined
  return first.look === undefined || others.length === 0 ? first : undefined
}

/** Rows at the top that are nothing but head cells; they stand apart unless one of them reaches below. */
const headRows = (rows: Table['rows']): { scoped: number; apart: number } => {
  const found = rows.findIndex((row) => row.some(({ head }) => !head))
  const scoped = found === -1 ? Math.min(rows.length, 1) : found
  const reachesBelow = rows
    .slice(0, scoped)
    .some((row, at) => row.some(({ rowspan }) => at + rowspan > scoped))
  return { scoped, apart: reachesBelow ? 0 : scoped }
}

const cellAttributes = ({ head, colspan, rowspan }: Cell, isAbove: boolean): string =>
  [
    head ? ` scope="${isAbove ? 'col' : 'row'}"` : '',
    colspan > 1 ? ` colspan="${colspan}"` : '',
    rowspan > 1 ? ` rowspan="${rowspan}"` : '',
  ].join('')

const figure = ({ src, alt, caption }: Figure): string =>
  `<figure><img src="${escaped(src)}" alt="${escaped(alt)}" />${caption && `<figcaption>${escaped(caption)}</figcaption>`}</figure>`
