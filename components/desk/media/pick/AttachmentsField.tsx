'use client'

import { useId, useRef, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { MediaLine } from '#lib/library/dto.ts'
import { Button } from '../../Button.tsx'
import { useWords } from '../../Words.tsx'
import { FileButton } from '../upload/FileButton.tsx'
import { UploadList } from '../upload/UploadList.tsx'
import { useUploads } from '../upload/useUploads.ts'
import { type Attachment, AttachmentLines } from './AttachmentLines.tsx'
import { MediaPicker } from './MediaPicker.tsx'

/** As many as a notice may carry. */
const LIMIT = 100

interface Props {
  value: Attachment[]
  onChange: (value: Attachment[]) => void
  /** What is wrong with it, where something is. */
  problem?: Problem | undefined
}

/** The files that a notice carries, in the order in which readers see them. */
export const AttachmentsField = ({ value, onChange, problem }: Props) => {
  const t = useWords()
  const id = useId()
  const [isOpen, open] = useState(false)
  // Several uploads may arrive before the form has heard of the first.
  const latest = useRef(value)
  latest.current = value
  const set = (next: Attachment[]) => {
    latest.current = next
    onChange(next)
  }
  const take = (items: MediaLine[]) => {
    // As the notice will have it, so that what is on the screen is what a save leaves on the server.
    const given = items.map(({ attachment }) => attachment)
    const fresh = given.filter((file) => !latest.current.some(({ sha256 }) => sha256 === file.sha256))
    set([...latest.current, ...fresh].slice(0, LIMIT))
  }
  const uploads = useUploads((item) => take([item]))
  const isWrong = problem !== undefined
  return (
    <fieldset className="mt-4" aria-describedby={isWrong ? id : undefined}>
      <legend className="mb-1 text-sm font-medium">{t('desk.media.attachments.label')}</legend>
      {value.length === 0 && <p className="text-sm text-faint">{t('desk.media.attachments.none')}</p>}
      <AttachmentLines value={value} onChange={set} />
      {isWrong && (
        <p id={id} className="mt-1 text-sm text-seal">
          {problem?.message}
        </p>
      )}
      {value.length >= LIMIT && (
        <p className="mt-1 text-sm text-faint">{t('desk.media.attachments.tooMany', { limit: LIMIT })}</p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <FileButton label={t('desk.media.attachments.upload')} multiple onFiles={uploads.add} />
        <Button onClick={() => open(true)}>{t('desk.media.pick.fromLibrary')}</Button>
      </div>
      <UploadList {...uploads} />
      {isOpen && (
        <MediaPicker
          multiple
          onClose={() => open(false)}
          onChosen={(items) => {
            open(false)
            take(items)
          }}
        />
      )}
    </fieldset>
  )
}
