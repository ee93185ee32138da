import { isMacOS } from '@tiptap/core'
import type { MessageKey } from '#lib/i18n/translator.ts'

/** Keys as they are shown to whoever uses this machine: `Mod` is Ctrl, or the command key of a Mac. */
export const shownKeys = (keys: string): string =>
  isMacOS()
    ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('-', '')
    : keys.replace('Mod', 'Ctrl').replaceAll('-', '+')

/** What can be done by keys, in the order of the sheet that lists them. */
export const KEYS = {
  bold: 'Mod-B',
  italic: 'Mod-I',
  underline: 'Mod-U',
  strike: 'Mod-Shift-S',
  subscript: 'Mod-,',
  superscript: 'Mod-.',
  clear: 'Mod-\\',
  paragraph: 'Mod-Alt-0',
  heading2: 'Mod-Alt-2',
  heading3: 'Mod-Alt-3',
  heading4: 'Mod-Alt-4',
  center: 'Mod-Shift-E',
  right: 'Mod-Shift-R',
  noindent: 'Mod-Shift-D',
  orderedList: 'Mod-Shift-7',
  bulletList: 'Mod-Shift-8',
  quote: 'Mod-Shift-B',
  indent: 'Tab',
  outdent: 'Shift-Tab',
  lineBreak: 'Shift-Enter',
  link: 'Mod-K',
  find: 'Mod-F',
  undo: 'Mod-Z',
  redo: 'Mod-Shift-Z',
  pastePlain: 'Mod-Shift-V',
  shortcuts: 'Mod-/',
} as const satisfies Partial<Record<string, string>>

export type KeyName = keyof typeof KEYS

export const labelOf = (name: KeyName): MessageKey => `desk.editor.${name}`
