import { Extension } from '@tiptap/core'
import { LOOKS, type Look } from '#lib/core/html/document.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    look: {
      /** Sets paragraphs and headings as `look` says, or as usual where they were set so. */
      toggleLook: (look: Look) => ReturnType
      unsetLook: () => ReturnType
    }
  }
}

const TYPES = ['paragraph', 'heading']

/** Centred, at the right, without indent: as classes, which the site's style sheet knows. */
export const LookExtension = Extension.create({
  name: 'look',

  addGlobalAttributes() {
    return [
      {
        types: TYPES,
        attributes: {
          look: {
            default: null,
            parseHTML: (element) => LOOKS.find((look) => element.classList.contains(look)) ?? null,
            renderHTML: ({ look }) => (look ? { class: look } : {}),
          },
        },
      },
    ]
  },

  addCommands() {
    return {
      toggleLook:
        (look) =>
        ({ commands, editor }) => {
          const value = TYPES.some((type) => editor.isActive(type, { look })) ? null : look
          return TYPES.map((type) => commands.updateAttributes(type, { look: value })).some(Boolean)
        },
      unsetLook:
        () =>
        ({ commands }) =>
          TYPES.map((type) => commands.resetAttributes(type, 'look')).some(Boolean),
    }
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-e': () => this.editor.commands.toggleLook('center'),
      'Mod-Shift-r': () => this.editor.commands.toggleLook('right'),
      'Mod-Shift-d': () => this.editor.commands.toggleLook('noindent'),
    }
  },
})
