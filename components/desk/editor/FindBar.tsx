'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'
import { matchesIn } from './extensions/search.ts'

/** Finds a text in the body, and puts another in its place. */
export const FindBar = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const t = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(() => selectedText(editor))
  const [text, setText] = useState('')
  const count = useEditorState({ editor, selector: ({ editor: { state } }) => matchesIn(state).length })
  useEffect(() => {
    field.current?.select()
    return () => {
      if (!editor.isDestroyed) editor.commands.searchFor('')
    }
  }, [editor])
  useEffect(() => {
    editor.commands.searchFor(query)
  }, [editor, query])
  const keys = (onEnter: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      onClose()
      editor.commands.focus()
    } else if (event.key === 'Enter') onEnter(event)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="find-bar">
      <div>
        <input
          ref={field}
          aria-label={t('desk.editor.findWhat')}
          placeholder={t('desk.editor.findWhat')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={keys(({ shiftKey }) => editor.commands.selectMatch(shiftKey ? -1 : 1))}
        />
        <output className="find-count">{query && t('desk.editor.found', { count })}</output>
        <button
          type="button"
          className="tool"
          aria-label={t('desk.editor.findPrevious')}
          onClick={() => editor.commands.selectMatch(-1)}
        >
          <ChevronUp aria-hidden="true" className="h-5 w-5" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t('desk.editor.findNext')}
          onClick={() => editor.commands.selectMatch(1)}
        >
          <ChevronDown aria-hidden="true" className="h-5 w-5" />
        </button>
        <button type="button" className="tool" aria-label={t('desk.editor.close')} onClick={onClose}>
          <X aria-hidden="true" className="h-5 w-5" />
        </button>
      </div>
      <div>
        <input
          aria-label={t('desk.editor.replaceBy')}
          placeholder={t('desk.editor.replaceBy')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys(() => editor.commands.replaceMatch(text))}
        />
        <Button onClick={() => editor.commands.replaceMatch(text)}>{t('desk.editor.replace')}</Button>
        <Button onClick={() => editor.commands.replaceAllMatches(text)}>{t('desk.editor.replaceAll')}</Button>
      </div>
    </search>
  )
}

const selectedText = ({ state: { selection, doc } }: Editor): string => {
  const text = doc.textBetween(selection.from, selection.to, '\n')
  return text.includes('\n') || text.length > 100 ? '' : text
}
