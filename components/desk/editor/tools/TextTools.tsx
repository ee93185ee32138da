'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { FileUp, Image, Images, Keyboard, Link, Minus, Search } from 'lucide-react'
import { useWords } from '../../Words.tsx'
import { KEYS, type KeyName, labelOf, shownKeys } from '../keys.ts'
import { FileTool } from './FileTool.tsx'
import { InsertTable } from './InsertTable.tsx'
import { StyleMenu } from './StyleMenu.tsx'
import { TidyMenu } from './TidyMenu.tsx'
import { ToolBar, ToolGroup } from './ToolBar.tsx'
import { ToolButton } from './ToolButton.tsx'
import { type CommandName, commandOf, namesWhere } from './textCommands.ts'

interface ToolTargets {
  link: () => void
  find: () => void
  help: () => void
  imageFiles: (files: File[]) => void
  imageLibrary: (() => void) | undefined
  wordFile: ((file: File) => void) | undefined
  news: (text: string) => void
}

const HISTORY: CommandName[] = ['undo', 'redo']
const MARKS: CommandName[] = [
  ...(['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'] as const),
  'clear',
]
const LOOKS: CommandName[] = ['center', 'right', 'noindent']
const BLOCKS: CommandName[] = ['bulletList', 'orderedList', 'quote']

/** The tools above the text. */
export const TextTools = ({ editor, to }: { editor: Editor; to: ToolTargets }) => {
  const t = useWords()
  const state = useEditorState({ editor, selector: stateOf })
  const named = (name: KeyName) => ({ label: t(labelOf(name)), keys: shownKeys(KEYS[name]) })
  const tools = (names: CommandName[]) =>
    names.map((name) => {
      const { icon, run, isOn } = commandOf(name)
      return (
        <ToolButton
          key={name}
          icon={icon}
          {...named(name)}
          {...(isOn && { pressed: state.on.includes(name) })}
          disabled={state.impossible.includes(name)}
          onClick={() => run(editor.chain().focus()).run()}
        />
      )
    })
  return (
    <ToolBar label={t('desk.editor.toolbar')}>
      <ToolGroup>{tools(HISTORY)}</ToolGroup>
      <ToolGroup>
        <StyleMenu editor={editor} level={state.level} />
      </ToolGroup>
      <ToolGroup>{tools(MARKS)}</ToolGroup>
      <ToolGroup>{tools(LOOKS)}</ToolGroup>
      <ToolGroup>
        {tools(BLOCKS)}
        <ToolButton
          icon={Minus}
          label={t('desk.editor.rule')}
          onClick={() => editor.chain().focus().setHorizontalRule().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton icon={Link} {...named('link')} pressed={state.link} onClick={to.link} />
        <FileTool
          icon={Image}
          label={t('desk.editor.imageUpload')}
          accept="image/*"
          multiple
          onFiles={to.imageFiles}
        />
        {to.imageLibrary && (
          <ToolButton icon={Images} label={t('desk.editor.imageLibrary')} onClick={to.imageLibrary} />
        )}
        {!state.inTable && <InsertTable editor={editor} />}
        {to.wordFile && (
          <FileTool
            icon={FileUp}
            label={t('desk.editor.importWord')}
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onFiles={([file]) => file && to.wordFile?.(file)}
          />
        )}
      </ToolGroup>
      <ToolGroup>
        <TidyMenu editor={editor} onNews={to.news} />
        <ToolButton icon={Search} {...named('find')} onClick={to.find} />
        <ToolButton icon={Keyboard} {...named('shortcuts')} onClick={to.help} />
      </ToolGroup>
    </ToolBar>
  )
}

const stateOf = ({ editor }: { editor: Editor }) => ({
  level: Number(editor.getAttributes('heading').level ?? 0),
  on: namesWhere(({ isOn }) => isOn?.(editor) === true),
  impossible: namesWhere(({ isPossible }) => isPossible?.(editor) === false),
  link: editor.isActive('link'),
  inTable: editor.isActive('table'),
})
