'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useWords } from '../Words.tsx'
import { countWords } from './countWords.ts'

/** How long the text is, which images are not described, and what is happening. */
export const StatusLine = ({ editor, news }: { editor: Editor; news: string }) => {
  const t = useWords()
  const { words, selected, missing } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => measure(state),
  })
  return (
    <div className="editor-status">
      <p role="status">{news}</p>
      {missing.length > 0 && (
        <button
          type="button"
          className="editor-missing"
          onClick={() =>
            editor
              .chain()
              .focus()
              .setNodeSelection(missing[0] ?? 0)
              .scrollIntoView()
              .run()
          }
        >
          {t('desk.editor.imagesNoAlt', { count: missing.length })}
        </button>
      )}
      <p>
        {selected > 0
          ? t('desk.editor.wordsOf', { selected, count: words })
          : t('desk.editor.words', { count: words })}
      </p>
    </div>
  )
}

const measure = ({ doc, selection }: Editor['state']) => {
  const missing: number[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.attrs.alt === '') missing.push(position)
    return !node.isTextblock
  })
  const between = (from: number, to: number) => countWords(doc.textBetween(from, to, '\n', '\n'))
  return {
    words: between(0, doc.content.size),
    selected: selection.empty ? 0 : between(selection.from, selection.to),
    missing,
  }
}
