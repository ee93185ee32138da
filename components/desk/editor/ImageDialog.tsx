'use client'

import { useState } from 'react'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'

export interface ImageWords {
  alt: string
  caption: string
}

interface Props {
  /** Where the image can be seen. */
  src: string
  given: ImageWords
  submit: string
  /** It is still on its way; what is said of it is kept until it has arrived. */
  isPending?: boolean
  problem?: string | undefined
  onSubmit: (words: ImageWords) => void
  onRemove?: () => void
  onClose: () => void
}

/** Asks for what an image shows, and for its caption. */
export const ImageDialog = ({
  src,
  given,
  submit,
  isPending = false,
  problem,
  onSubmit,
  onRemove,
  onClose,
}: Props) => {
  const t = useWords()
  const [alt, setAlt] = useState(given.alt)
  const [caption, setCaption] = useState(given.caption)
  const [isMissing, setMissing] = useState(false)
  const save = () => {
    if (alt.trim() === '') setMissing(true)
    else if (!isPending) onSubmit({ alt: alt.trim(), caption: caption.trim() })
  }
  const missing = {
    code: 'INVALID' as const,
    reason: 'alt',
    message: t('desk.editor.altMissing'),
    field: 'alt',
  }
  return (
    <Dialog title={t('desk.editor.imageTitle')} onClose={onClose} onEnter={save}>
      <img src={src} alt={alt} className="dialog-image" />
      <TextField
        label={t('desk.editor.alt')}
        hint={t('desk.editor.altHint')}
        path="alt"
        aria-required="true"
        maxLength={300}
        value={alt}
        problem={isMissing && alt.trim() === '' ? missing : undefined}
        onChange={(event) => setAlt(event.target.value)}
      />
      <TextField
        label={t('desk.editor.caption')}
        hint={t('desk.editor.captionHint')}
        path="caption"
        maxLength={300}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
      />
      {problem && (
        <p role="alert" className="mt-3 text-sm text-seal">
          {problem}
        </p>
      )}
      <p className="dialog-buttons">
        <Button look="primary" aria-disabled={isPending || undefined} onClick={save}>
          {isPending ? t('desk.editor.uploadingShort') : submit}
        </Button>
        <Button onClick={onClose}>{t('desk.editor.cancel')}</Button>
        {onRemove && (
          <Button look="danger" onClick={onRemove}>
            {t('desk.editor.imageRemove')}
          </Button>
        )}
      </p>
    </Dialog>
  )
}
