'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  AlignCenter,
  AlignRight,
  Bold,
  FileUp,
  Image,
  Images,
  Italic,
  Keyboard,
  Link,
  List,
  ListOrdered,
  Minus,
  PilcrowLeft,
  Quote,
  Redo2,
  RemoveFormatting,
  Search,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react'
import { useWords } from '../../Words.tsx'
import { KEYS, type KeyName, labelOf, shownKeys } from '../keys.ts'
import { FileTool } from './FileTool.tsx'
import { InsertTable } from './InsertTable.tsx'
import { StyleMenu } from './StyleMenu.tsx'
import { TidyMenu } from './TidyMenu.tsx'
import { ToolBar, ToolGroup } from './ToolBar.tsx'
import { ToolButton } from './ToolButton.tsx'

interface ToolTargets {
  link: () => void
  find: () => void
  help: () => void
  imageFiles: (files: File[]) => void
  imageLibrary: (() => void) | undefined
  wordFile: ((file: File) => void) | undefined
  news: (text: string) => void
}

/** The tools above the text. */
export const TextTools = ({ editor, to }: { editor: Editor; to: ToolTargets }) => {
  const t = useWords()
  const on = useEditorState({ editor, selector: stateOf })
  const run = () => editor.chain().focus()
  const named = (name: KeyName) => ({ label: t(labelOf(name)), keys: shownKeys(KEYS[name]) })
  return (
    <ToolBar label={t('desk.editor.toolbar')}>
      <ToolGroup>
        <ToolButton
          icon={Undo2}
          {...named('undo')}
          disabled={!on.mayUndo}
          onClick={() => run().undo().run()}
        />
        <ToolButton
          icon={Redo2}
          {...named('redo')}
          disabled={!on.mayRedo}
          onClick={() => run().redo().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <StyleMenu editor={editor} level={on.level} />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={Bold}
          {...named('bold')}
          pressed={on.bold}
          onClick={() => run().toggleBold().run()}
        />
        <ToolButton
          icon={Italic}
          {...named('italic')}
          pressed={on.italic}
          onClick={() => run().toggleItalic().run()}
        />
        <ToolButton
          icon={Underline}
          {...named('underline')}
          pressed={on.underline}
          onClick={() => run().toggleUnderline().run()}
        />
        <ToolButton
          icon={Strikethrough}
          {...named('strike')}
          pressed={on.strike}
          onClick={() => run().toggleStrike().run()}
        />
        <ToolButton
          icon={Subscript}
          {...named('subscript')}
          pressed={on.subscript}
          onClick={() => run().toggleSubscript().run()}
        />
        <ToolButton
          icon={Superscript}
          {...named('superscript')}
          pressed={on.superscript}
          onClick={() => run().toggleSuperscript().run()}
        />
        <ToolButton
          icon={RemoveFormatting}
          {...named('clear')}
          onClick={() => run().clearNodes().unsetAllMarks().unsetLook().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={AlignCenter}
          {...named('center')}
          pressed={on.center}
          onClick={() => run().toggleLook('center').run()}
        />
        <ToolButton
          icon={AlignRight}
          {...named('right')}
          pressed={on.right}
          onClick={() => run().toggleLook('right').run()}
        />
        <ToolButton
          icon={PilcrowLeft}
          {...named('noindent')}
          pressed={on.noindent}
          onClick={() => run().toggleLook('noindent').run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={List}
          {...named('bulletList')}
          pressed={on.bulletList}
          onClick={() => run().toggleBulletList().run()}
        />
        <ToolButton
          icon={ListOrdered}
          {...named('orderedList')}
          pressed={on.orderedList}
          onClick={() => run().toggleOrderedList().run()}
        />
        <ToolButton
          icon={Quote}
          {...named('quote')}
          pressed={on.quote}
          onClick={() => run().toggleBlockquote().run()}
        />
        <ToolButton
          icon={Minus}
          label={t('desk.editor.rule')}
          onClick={() => run().setHorizontalRule().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton icon={Link} {...named('link')} pressed={on.link} onClick={to.link} />
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
        {!on.inTable && <InsertTable editor={editor} />}
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
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  strike: editor.isActive('strike'),
  subscript: editor.isActive('subscript'),
  superscript: editor.isActive('superscript'),
  link: editor.isActive('link'),
  center: editor.isActive({ look: 'center' }),
  right: editor.isActive({ look: 'right' }),
  noindent: editor.isActive({ look: 'noindent' }),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  quote: editor.isActive('blockquote'),
  inTable: editor.isActive('table'),
  mayUndo: editor.can().undo(),
  mayRedo: editor.can().redo(),
})
