'use client'

import { NodeSelection } from '@tiptap/pm/state'
import { EditorContent, useEditorState } from '@tiptap/react'
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { useWords } from '../Words.tsx'
import { CaptionDialog } from './CaptionDialog.tsx'
import type { FigureAttributes } from './extensions/figureView.ts'
import { FindBar } from './FindBar.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StaticBody } from './StaticBody.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TableTools } from './tools/TableTools.tsx'
import { TextTools } from './tools/TextTools.tsx'
import { useBodyEditor } from './useBodyEditor.ts'
import { type ChooseImage, type UploadImage, useImages } from './useImages.tsx'

export interface BodyEditorHandle {
  /** Puts another text in the place of what is there. It can be undone. */
  setHtml: (html: string) => void
  /** The text as it is now, in canonical form. */
  getHtml: () => string
  focus: () => void
}

interface Props {
  initialHtml: string
  /** Hears of the text in canonical form, a moment after it changed. */
  onChange?: (html: string) => void
  label: string
  problem?: Problem | undefined
  /** Of the text. */
  lang: Language
  uploadImage: UploadImage
  chooseImage?: ChooseImage
  /** Makes HTML of a Word document. */
  importWord?: (file: File) => Promise<string>
  ref?: Ref<BodyEditorHandle>
}

type Opened = 'link' | 'find' | 'help' | 'caption' | undefined

/** Where a notice's body is written: it looks as readers see it, and holds what the sanitizer lets through. */
export const BodyEditor = ({
  initialHtml,
  onChange,
  label,
  problem,
  lang,
  importWord,
  ref,
  ...from
}: Props) => {
  const t = useWords()
  const id = useId()
  const [opened, open] = useState<Opened>()
  const [news, setNews] = useState('')
  const images = useImages({ ...from, onNews: setNews })
  const editFigure = useRef(() => {})
  const { editor, handle } = useBodyEditor({
    ...{ initialHtml, onChange, labelledBy: id, describedBy: problem && `${id}-wrong`, lang: LOCALES[lang] },
    keys: { link: () => open('link'), find: () => open('find'), help: () => open('help') },
    onEditFigure: () => editFigure.current(),
    paste: { onFiles: images.takeFiles, onEmbedded: images.takeEmbedded, onLost: images.lost },
  })
  useImperativeHandle(ref, () => handle, [handle])
  const inTable = useEditorState({ editor, selector: (now) => now.editor?.isActive('table') ?? false })
  // The table's tools show what is possible where the selection is now.
  useEditorState({ editor, selector: (now) => now.editor?.state.selection })
  editFigure.current = () => {
    const selection = editor?.state.selection
    if (selection instanceof NodeSelection) images.edit(selection.node.attrs as FigureAttributes)
  }
  const takeWord = async (file: File) => {
    const { name } = file
    setNews(t('desk.editor.importing', { name }))
    try {
      handle.insertHtml(await (importWord?.(file) ?? ''))
      setNews(t('desk.editor.imported', { name }))
    } catch (error) {
      setNews(t('desk.editor.importFailed', { name, why: error instanceof Error ? error.message : '' }))
    }
  }
  const close = () => open(undefined)
  return (
    <div className="mt-4">
      <p id={id} className="mb-1 block text-sm font-medium">
        {label}
      </p>
      <div className="editor" data-wrong={problem ? '' : undefined}>
        {editor ? (
          <>
            <div className="editor-head">
              <TextTools
                editor={editor}
                to={{
                  ...{
                    link: () => open('link'),
                    find: () => open('find'),
                    help: () => open('help'),
                    news: setNews,
                  },
                  imageFiles: (files) => images.takeFiles(editor.view, files, editor.state.selection.from),
                  imageLibrary: from.chooseImage && (() => void images.choose(editor)),
                  wordFile: importWord && ((file) => void takeWord(file)),
                }}
              />
              {inTable && <TableTools editor={editor} onCaption={() => open('caption')} />}
              {opened === 'find' && <FindBar editor={editor} onClose={close} />}
            </div>
            <EditorContent editor={editor} />
            <StatusLine editor={editor} news={news} />
            {opened === 'link' && <LinkDialog editor={editor} onClose={close} />}
            {opened === 'caption' && <CaptionDialog editor={editor} onClose={close} />}
            {opened === 'help' && <ShortcutSheet onClose={close} />}
            {images.dialog(editor)}
          </>
        ) : (
          <>
            <p className="editor-head editor-opening">{t('desk.editor.loading')}</p>
            <StaticBody html={initialHtml} />
          </>
        )}
      </div>
      {problem && (
        <p id={`${id}-wrong`} className="mt-1 text-sm text-seal">
          {problem.message}
        </p>
      )}
    </div>
  )
}
