'use client'

import { useState } from 'react'
import type { MediaLine } from '#lib/library/dto.ts'
import { LIMITS, type MediaChange } from '#lib/media/schema.ts'
import { Button } from '../../Button.tsx'
import { TextArea, TextField } from '../../Field.tsx'
import { useWords } from '../../Words.tsx'

interface Props {
  item: MediaLine
  onRename: (change: MediaChange) => void
  onClose: () => void
}

/** What a file is called, and of an image what it shows. */
export const ItemWords = ({ item, onRename, onClose }: Props) => {
  const t = useWords()
  const [name, setName] = useState(item.name)
  const [alt, setAlt] = useState(item.alt ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = { name: name.trim(), alt: alt.trim() || null }
        if (wanted.name !== item.name || wanted.alt !== item.alt) onRename({ sha256: item.sha256, ...wanted })
        onClose()
      }}
    >
      <TextField
        label={t('desk.media.name')}
        hint={t('desk.media.nameHint')}
        value={name}
        required
        maxLength={LIMITS.name}
        onChange={(event) => setName(event.target.value)}
      />
      {item.kind === 'image' && (
        <TextArea
          label={t('desk.media.alt')}
          hint={t('desk.media.altHint')}
          value={alt}
          maxLength={LIMITS.alt}
          rows={2}
          onChange={(event) => setAlt(event.target.value)}
        />
      )}
      <Button type="submit" look="primary" className="mt-4">
        {t('desk.form.save')}
      </Button>
    </form>
  )
}
