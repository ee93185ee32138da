import type { ChainedCommands, Editor } from '@tiptap/core'
import {
  AlignCenter,
  AlignRight,
  Bold,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  PilcrowLeft,
  Quote,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react'
import type { KeyName } from '../keys.ts'

interface TextCommand {
  icon: LucideIcon
  run: (chain: ChainedCommands) => ChainedCommands
  /** Whether the text at the cursor is so already; absent where it is nothing that a text can be. */
  isOn?: (editor: Editor) => boolean
  /** Absent where it can always be done. */
  isPossible?: (editor: Editor) => boolean
}

const look = (name: 'center' | 'right' | 'noindent', icon: LucideIcon): TextCommand => ({
  icon,
  run: (chain) => chain.toggleLook(name),
  isOn: (editor) => editor.isActive({ look: name }),
})

const node = (name: string, icon: LucideIcon, run: TextCommand['run']): TextCommand => ({
  ...{ icon, run },
  isOn: (editor) => editor.isActive(name),
})

/** What a press of a tool does with the text, by the name that it has among the keys. */
const COMMANDS = {
  undo: { icon: Undo2, run: (chain) => chain.undo(), isPossible: (editor) => editor.can().undo() },
  redo: { icon: Redo2, run: (chain) => chain.redo(), isPossible: (editor) => editor.can().redo() },
  bold: node('bold', Bold, (chain) => chain.toggleBold()),
  italic: node('italic', Italic, (chain) => chain.toggleItalic()),
  underline: node('underline', Underline, (chain) => chain.toggleUnderline()),
  strike: node('strike', Strikethrough, (chain) => chain.toggleStrike()),
  subscript: node('subscript', Subscript, (chain) => chain.toggleSubscript()),
  superscript: node('superscript', Superscript, (chain) => chain.toggleSuperscript()),
  clear: { icon: RemoveFormatting, run: (chain) => chain.clearNodes().unsetAllMarks().unsetLook() },
  center: look('center', AlignCenter),
  right: look('right', AlignRight),
  noindent: look('noindent', PilcrowLeft),
  bulletList: node('bulletList', List, (chain) => chain.toggleBulletList()),
  orderedList: node('orderedList', ListOrdered, (chain) => chain.toggleOrderedList()),
  quote: node('blockquote', Quote, (chain) => chain.toggleBlockquote()),
} as const satisfies Partial<Record<KeyName, TextCommand>>

export type CommandName = keyof typeof COMMANDS

export const commandOf = (name: CommandName): TextCommand => COMMANDS[name]

/** The names of one kind of state that hold at the cursor, in a form that can be compared. */
export const namesWhere = (holds: (command: TextCommand) => boolean): CommandName[] =>
  (Object.keys(COMMANDS) as CommandName[]).filter((name) => holds(COMMANDS[name]))
