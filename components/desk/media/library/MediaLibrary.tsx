'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import type { MediaPage } from '#lib/library/dto.ts'
import { LIMITS_TOLD } from '#lib/media/schema.ts'
import { useWords } from '../../Words.tsx'
import { FileButton } from '../upload/FileButton.tsx'
import { UploadList } from '../upload/UploadList.tsx'
import { useDrop } from '../upload/useDrop.ts'
import { useUploads } from '../upload/useUploads.ts'
import { MediaDetail } from './MediaDetail.tsx'
import { MediaFilters } from './MediaFilters.tsx'
import { MediaList } from './MediaList.tsx'
import { type Filter, filterIn, queryOf } from './mediaAddress.ts'
import { addToPages, useLibrary } from './useLibrary.ts'
import { type MediaActions, useMediaChanges } from './useMediaChanges.ts'

interface Props {
  /** What the server found, and for which question. */
  first: { page: MediaPage; query: string }
  mayUpload: boolean
  actions: MediaActions
}

/** The media library: what was uploaded, what can be done with it, and room for more. */
export const MediaLibrary = ({ first, mayUpload, actions }: Props) => {
  const t = useWords()
  const params = useSearchParams()
  const filter = filterIn(params)
  const open = params.get('item')
  const library = useLibrary(filter, queryOf(filter) === first.query ? first.page : undefined)
  const { rename, drop: remove } = useMediaChanges(actions)
  const client = useQueryClient()
  const uploads = useUploads((item) => addToPages(client, item))
  const isOver = useDrop((files) => mayUpload && uploads.add(files))
  const go = (next: Filter, item?: string) =>
    window.history.replaceState(null, '', `/desk/media${queryOf(next, { item })}`)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="font-serif text-2xl font-bold">{t('desk.media.title')}</h1>
        {mayUpload && (
          <FileButton label={t('desk.media.upload.choose')} multiple look="primary" onFiles={uploads.add} />
        )}
      </div>
      {mayUpload && <p className="mt-1 text-sm text-faint">{t('desk.media.upload.hint', LIMITS_TOLD)}</p>}
      <UploadList {...uploads} />
      <MediaFilters filter={filter} onChange={(next) => go(next)} />
      <MediaList
        library={library}
        filter={filter}
        looks={filter.kind === 'document' ? 'rows' : 'tiles'}
        onPick={(item) => go(filter, item.sha256)}
        emptyHint={mayUpload ? t('desk.media.empty') : t('desk.media.emptyForReaders')}
      />
      {open && /^[0-9a-f]{64}$/.test(open) && (
        <MediaDetail
          sha256={open}
          onClose={() => go(filter)}
          onRename={rename.mutate}
          onRemove={(item) => {
            go(filter)
            remove.mutate(item)
          }}
        />
      )}
      {isOver && mayUpload && <p className="media-drop">{t('desk.media.upload.drop')}</p>}
    </>
  )
}
