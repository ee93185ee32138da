import { mergeAttributes, Node } from '@tiptap/core'
import { deskFilePath, imagePath } from '#lib/core/addresses.ts'
import { type FigureAttributes, figureView } from './figureView.ts'

export interface FigureOptions {
  /** What stands on an image that has no alternative text. */
  missingAlt: string
  /** What the button on an image says. */
  edit: string
  onEdit: () => void
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      insertFigure: (attributes: FigureAttributes, at?: number) => ReturnType
    }
  }
}

/** An image of the site's own store with its alternative text and caption. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,

  addOptions() {
    return { missingAlt: '', edit: '', onEdit: () => undefined }
  },

  addAttributes() {
    const inFigure = (element: HTMLElement) => element.querySelector('img')
    return {
      sha256: { default: '', parseHTML: (element) => hashIn(inFigure(element)?.getAttribute('src')) },
      alt: { default: '', parseHTML: (element) => inFigure(element)?.getAttribute('alt') ?? '' },
      caption: {
        default: '',
        parseHTML: (element) => element.querySelector('figcaption')?.textContent ?? '',
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'figure',
        getAttrs: (element) => (hashIn(element.querySelector('img')?.getAttribute('src')) ? null : false),
      },
    ]
  },

  renderHTML({ node, HTMLAttributes: { sha256: _, alt: __, caption: ___, ...rest } }) {
    const { sha256, alt, caption } = node.attrs as FigureAttributes
    return [
      'figure',
      mergeAttributes(rest),
      ['img', { src: imagePath(sha256), alt }],
      ...(caption ? [['figcaption', caption] as const] : []),
    ]
  },

  addNodeView() {
    return ({ node, editor, getPos }) =>
      figureView(node.attrs as FigureAttributes, {
        address: deskFilePath,
        missingAlt: this.options.missingAlt,
        edit: this.options.edit,
        onEdit: () => {
          const position = getPos()
          if (position !== undefined) editor.commands.setNodeSelection(position)
          this.options.onEdit()
        },
      })
  },

  addCommands() {
    return {
      insertFigure:
        (attrs, at) =>
        ({ commands }) =>
          at === undefined
            ? commands.insertContent({ type: this.name, attrs })
            : commands.insertContentAt(at, { type: this.name, attrs }),
    }
  },
})

const hashIn = (address: string | null | undefined): string =>
  /^\/images\/([0-9a-f]{64})$/.exec(address ?? '')?.[1] ?? ''
