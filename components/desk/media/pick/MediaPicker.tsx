'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MediaLine } from '#lib/library/dto.ts'
import type { MediaKind } from '#lib/media/schema.ts'
import { Button } from '../../Button.tsx'
import { Dialog } from '../../overlay/Dialog.tsx'
import { useWords } from '../../Words.tsx'
import { MediaFilters } from '../library/MediaFilters.tsx'
import { MediaList } from '../library/MediaList.tsx'
import type { Filter } from '../library/mediaAddress.ts'
import { addToPages, useLibrary } from '../library/useLibrary.ts'
import { FileButton } from '../upload/FileButton.tsx'
import { UploadList } from '../upload/UploadList.tsx'
import { useUploads } from '../upload/useUploads.ts'

interface Props {
  /** Only images, or only documents; everything where it is absent. */
  kind?: MediaKind | undefined
  multiple?: boolean
  /** Told of what was chosen, in that order; the dialog is to be taken away then. */
  onChosen: (items: MediaLine[]) => void
  onClose: () => void
}

/** A dialog in which files of the library are chosen, or uploaded and chosen. It is open as long as it is there. */
export const MediaPicker = ({ kind, multiple = false, onChosen, onClose }: Props) => {
  const t = useWords()
  const [filter, setFilter] = useState<Filter>({ kind })
  const [chosen, setChosen] = useState<MediaLine[]>([])
  const library = useLibrary(filter)
  const client = useQueryClient()
  const choose = (item: MediaLine) => setChosen((before) => [...(multiple ? before : []), item])
  const uploads = useUploads((item) => {
    addToPages(client, item)
    if ((kind === undefined || item.kind === kind) && !chosen.some(({ sha256 }) => sha256 === item.sha256))
      choose(item)
  })
  const toggle = (item: MediaLine) => {
    const isChosen = chosen.some(({ sha256 }) => sha256 === item.sha256)
    if (isChosen) setChosen(chosen.filter(({ sha256 }) => sha256 !== item.sha256))
    else choose(item)
  }
  return (
    <Dialog
      title={t(`desk.media.pick.${kind === 'image' ? 'image' : 'document'}`)}
      onClose={onClose}
      look="wide"
    >
      <div className="px-4 pb-4">
        <div className="mt-4">
          <FileButton
            label={t('desk.media.upload.choose')}
            kind={kind}
            multiple={multiple}
            onFiles={uploads.add}
          />
        </div>
        <UploadList {...uploads} />
        <MediaFilters filter={filter} onChange={setFilter} kind={kind} />
        <MediaList
          library={library}
          filter={{ ...filter, kind: filter.kind === kind ? undefined : filter.kind }}
          looks={filter.kind === 'document' ? 'rows' : 'tiles'}
          onPick={toggle}
          chosen={new Set(chosen.map(({ sha256 }) => sha256))}
          emptyHint={t('desk.media.nothingFound')}
        />
      </div>
      <footer className="media-picker-foot">
        <p aria-live="polite" className="min-w-0 flex-1 text-sm text-soft">
          {t('desk.media.pick.chosen', { count: chosen.length })}
        </p>
        <Button onClick={onClose}>{t('desk.media.pick.cancel')}</Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={() => onChosen(chosen)}>
          {t('desk.media.pick.choose')}
        </Button>
      </footer>
    </Dialog>
  )
}
