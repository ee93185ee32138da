'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'

/** Asks for the caption of the table around the selection. */
export const CaptionDialog = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const t = useWords()
  const [caption, setCaption] = useState<string>(() => editor.getAttributes('table').caption ?? '')
  const save = () => {
    editor.chain().focus().setTableCaption(caption.trim()).run()
    onClose()
  }
  return (
    <Dialog title={t('desk.editor.tableCaption')} onClose={onClose} onEnter={save}>
      <TextField
        label={t('desk.editor.tableCaption')}
        hint={t('desk.editor.tableCaptionHint')}
        path="caption"
        maxLength={200}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
      />
      <p className="dialog-buttons">
        <Button look="primary" onClick={save}>
          {t('desk.editor.ok')}
        </Button>
      </p>
    </Dialog>
  )
}
