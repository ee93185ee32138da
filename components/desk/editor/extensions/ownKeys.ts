import { Extension } from '@tiptap/core'

export interface KeyTargets {
  link: () => void
  find: () => void
  help: () => void
}

/** Keys that open something beside the text. */
export const OwnKeys = Extension.create<KeyTargets>({
  name: 'ownKeys',
  priority: 1100,

  addOptions() {
    return { link: () => undefined, find: () => undefined, help: () => undefined }
  },

  addKeyboardShortcuts() {
    const opening = (open: () => void) => () => {
      open()
      return true
    }
    return {
      'Mod-k': opening(this.options.link),
      'Mod-f': opening(this.options.find),
      'Mod-h': opening(this.options.find),
      'Mod-/': opening(this.options.help),
      'Mod-\\': () => this.editor.chain().clearNodes().unsetAllMarks().unsetLook().run(),
    }
  },
})
