import { Node } from '@tiptap/core'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import { linkAddress } from '#lib/core/html/href.ts'
import { Figure, type FigureOptions } from './figure.ts'
import { LookExtension } from './look.ts'
import { type KeyTargets, OwnKeys } from './ownKeys.ts'
import { SearchExtension } from './search.ts'
import { TABLE } from './table.ts'
import { Uploads } from './uploads.ts'

interface Surroundings {
  placeholder: string
  figure: FigureOptions
  keys: KeyTargets
}

/** What may stand in quotations and in items of lists. */
const CONTENTS: Record<string, string> = {
  blockquote: '(paragraph | heading | list | table | figure | horizontalRule)+',
  listItem: 'paragraph (paragraph | list | table | figure)*',
}

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      const content = CONTENTS[extension.name]
      return content && extension instanceof Node ? extension.extend({ content }) : extension
    })
  },
})

/** What can stand in a notice's body, and how it is written. It is what the sanitizer lets through, and no more. */
export const extensionsFor = ({ placeholder, figure, keys }: Surroundings) => [
  Kit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    dropcursor: { class: 'drop-place', color: false },
    link: {
      openOnClick: false,
      // Chinese text has no spaces at which an address would end.
      autolink: false,
      isAllowedUri: (address) => linkAddress(address) !== undefined,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Subscript,
  Superscript,
  ...TABLE,
  Figure.configure(figure),
  LookExtension,
  Placeholder.configure({ placeholder }),
  SearchExtension,
  Uploads,
  OwnKeys.configure(keys),
]

/** Only these turn what is typed into something else: asterisks and quotation marks stay what they are. */
export const INPUT_RULES = ['bulletList', 'orderedList', 'heading']
