'use client'

import { type Editor, getMarkRange } from '@tiptap/core'
import { useState } from 'react'
import { linkAddress } from '#lib/core/html/href.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'

/** Makes a link of what is selected, changes the one around the selection, or writes a new one. */
export const LinkDialog = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const t = useWords()
  const [range] = useState(() => linkRange(editor))
  const [href, setHref] = useState<string>(() => editor.getAttributes('link').href ?? '')
  const [text, setText] = useState(() => editor.state.doc.textBetween(range.from, range.to, ' '))
  const [isWrong, setWrong] = useState(false)
  const [before] = useState(text)
  const save = () => {
    const address = linkAddress(
      /^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(href.trim()) ? `https://${href.trim()}` : href,
    )
    if (address === undefined) {
      setWrong(true)
      return
    }
    const shown = text.trim() || address
    const marked = editor.chain().focus().setTextSelection(range)
    if (shown === before) marked.setLink({ href: address }).run()
    else {
      marked
        .insertContent({ type: 'text', text: shown, marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    }
    onClose()
  }
  const problem = isWrong
    ? { code: 'INVALID' as const, reason: 'link', message: t('desk.editor.linkWrong'), field: 'href' }
    : undefined
  return (
    <Dialog title={t('desk.editor.link')} onClose={onClose} onEnter={save}>
      <TextField
        label={t('desk.editor.linkAddress')}
        hint={t('desk.editor.linkHint')}
        path="href"
        inputMode="url"
        value={href}
        problem={problem}
        onChange={(event) => setHref(event.target.value)}
      />
      <TextField
        label={t('desk.editor.linkText')}
        path="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="dialog-buttons">
        <Button look="primary" onClick={save}>
          {t('desk.editor.ok')}
        </Button>
        {editor.isActive('link') && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            {t('desk.editor.linkRemove')}
          </Button>
        )}
      </p>
    </Dialog>
  )
}

const linkRange = ({ state }: Editor): { from: number; to: number } => {
  const { from, to, empty, $from } = state.selection
  const type = state.schema.marks.link
  return (empty && type && getMarkRange($from, type)) || { from, to }
}
