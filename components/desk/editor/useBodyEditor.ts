'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import { editableBody, sanitizeBody } from '#lib/core/html.ts'
import { useWords } from '../Words.tsx'
import { extensionsFor, INPUT_RULES } from './extensions/index.ts'
import type { KeyTargets } from './extensions/ownKeys.ts'
import { pasteProps } from './paste.ts'

interface Options {
  initialHtml: string
  onChange: ((html: string) => void) | undefined
  labelledBy: string
  describedBy: string | undefined
  lang: string
  keys: KeyTargets
  onEditFigure: () => void
  paste: ReturnType<Parameters<typeof pasteProps>[0]>
}

/** Making the canonical form of a long text takes a moment, so it is not done at each key. */
const QUIET_MS = 300

/** The editor of a body, once the browser has it, and what can be done with it from outside. */
export const useBodyEditor = (options: Options) => {
  const t = useWords()
  const now = useRef(options)
  now.current = options
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = useRef((_: Editor) => {})
  tell.current = (editor) => {
    clearTimeout(timer.current)
    timer.current = undefined
    now.current.onChange?.(sanitizeBody(editor.getHTML()))
  }
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    content: editableBody(options.initialHtml),
    extensions: extensionsFor({
      placeholder: t('desk.editor.placeholder'),
      figure: {
        missingAlt: t('desk.editor.imageNoAlt'),
        edit: t('desk.editor.imageEdit'),
        onEdit: () => now.current.onEditFigure(),
      },
      keys: {
        link: () => now.current.keys.link(),
        find: () => now.current.keys.find(),
        help: () => now.current.keys.help(),
      },
    }),
    editorProps: {
      ...pasteProps(() => now.current.paste),
      attributes: () => ({
        class: 'body editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': now.current.labelledBy,
        lang: now.current.lang,
        ...(now.current.describedBy && {
          'aria-invalid': 'true',
          'aria-describedby': now.current.describedBy,
        }),
      }),
    },
    onUpdate: ({ editor: changed }) => {
      timer.current ??= setTimeout(() => tell.current(changed), QUIET_MS)
    },
    onBlur: ({ editor: left }) => {
      if (timer.current !== undefined) tell.current(left)
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const handle = useMemo(
    () => ({
      setHtml: (html: string) => {
        editor?.commands.setContent(editableBody(html), { emitUpdate: true })
      },
      /** Puts a text where the selection is; in an empty body it is all there is. */
      insertHtml: (html: string) => {
        if (editor?.isEmpty) editor.commands.setContent(editableBody(html), { emitUpdate: true })
        else editor?.chain().focus().insertContent(editableBody(html)).run()
      },
      getHtml: () => (editor ? sanitizeBody(editor.getHTML()) : sanitizeBody(now.current.initialHtml)),
      focus: () => {
        editor?.commands.focus()
      },
    }),
    [editor],
  )
  return { editor, handle }
}
