import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tableCaption: {
      /** Gives the table around the selection a caption; an empty one takes it away. */
      setTableCaption: (caption: string) => ReturnType
    }
  }
}

/** What a cell of a notice's table may hold. */
const CELL = '(paragraph | list | figure)+'

/** A number of rows or columns; widths and alignment belong to the style sheet. */
const cellAttributes = () => ({
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

const OwnTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element) => element.querySelector('caption')?.textContent ?? '',
      },
    }
  },

  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }]
  },

  renderHTML({ node }) {
    const { caption } = node.attrs
    return [
      'div',
      { class: 'table-frame' },
      ['table', ...(caption ? [['caption', caption]] : []), ['tbody', 0]],
    ]
  },

  addNodeView() {
    // That of the extension writes widths.
    return null
  },

  addCommands() {
    return {
      ...this.parent?.(),
      setTableCaption:
        (caption) =>
        ({ commands }) =>
          commands.updateAttributes('table', { caption }),
    }
  },
})

export const TABLE = [
  OwnTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: CELL, addAttributes: cellAttributes }),
  TableCell.extend({ content: CELL, addAttributes: cellAttributes }),
]
