'use client'

import { useState } from 'react'
import { deskImagePath } from '#lib/core/addresses.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { MediaLine } from '#lib/library/dto.ts'
import { LIMITS } from '#lib/media/schema.ts'
import { Button } from '../../Button.tsx'
import { TextField } from '../../Field.tsx'
import { useWords } from '../../Words.tsx'
import { FileButton } from '../upload/FileButton.tsx'
import { UploadList } from '../upload/UploadList.tsx'
import { useUploads } from '../upload/useUploads.ts'
import { MediaPicker } from './MediaPicker.tsx'

interface LeadImage {
  sha256: string
  alt: string
}

interface Props {
  value: LeadImage | undefined
  onChange: (value: LeadImage | undefined) => void
  /** What is wrong with it, where something is. */
  problem?: Problem | undefined
}

/** The image at the head of a notice, with what it shows in words, which it cannot do without. */
export const LeadImageField = ({ value, onChange, problem }: Props) => {
  const t = useWords()
  const [isOpen, open] = useState(false)
  const take = (item: MediaLine) => {
    if (item.kind === 'image') onChange({ sha256: item.sha256, alt: item.alt ?? '' })
  }
  const uploads = useUploads(take)
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 text-sm font-medium">{t('desk.media.lead.label')}</legend>
      <div className="media-lead">
        {value && <img src={deskImagePath(value.sha256, 960)} alt={value.alt} />}
        <div className="flex flex-wrap gap-2">
          <FileButton
            label={t(value ? 'desk.media.lead.change' : 'desk.media.lead.upload')}
            kind="image"
            onFiles={uploads.add}
          />
          <Button onClick={() => open(true)}>{t('desk.media.pick.fromLibrary')}</Button>
          {value && (
            <Button look="danger" onClick={() => onChange(undefined)}>
              {t('desk.media.lead.remove')}
            </Button>
          )}
        </div>
      </div>
      <UploadList {...uploads} />
      {value && (
        <TextField
          label={t('desk.media.alt')}
          hint={value.alt.trim() === '' ? t('desk.media.lead.altNeeded') : undefined}
          value={value.alt}
          required
          maxLength={LIMITS.alt}
          onChange={(event) => onChange({ ...value, alt: event.target.value })}
          problem={problem}
          path="content.leadImage"
        />
      )}
      {isOpen && (
        <MediaPicker
          kind="image"
          onClose={() => open(false)}
          onChosen={([item]) => {
            open(false)
            if (item) take(item)
          }}
        />
      )}
    </fieldset>
  )
}
