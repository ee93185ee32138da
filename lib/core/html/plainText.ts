import type { Block } from './document.ts'
import { onOneLine } from './text.ts'

/** The text of blocks on one line. */
export const plainText = (blocks: readonly Block[]): string => onOneLine(blocks.map(textOf).join(' '))

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.line.text
    case 'list':
      return block.items.map(plainText).join(' ')
    case 'quote':
      return plainText(block.blocks)
    case 'table':
      return block.rows.flatMap((row) => row.map(({ blocks }) => plainText(blocks))).join(' ')
    case 'figure':
      return block.caption
    case 'rule':
      return ''
  }
}
