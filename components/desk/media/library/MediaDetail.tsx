'use client'

import { deskImagePath } from '#lib/core/addresses.ts'
import { fileKind, fileSize } from '#lib/core/fileSize.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { MediaDetail as Detail, MediaLine } from '#lib/library/dto.ts'
import type { MediaChange } from '#lib/media/schema.ts'
import { useDeskQuery } from '../../frame/DeskData.tsx'
import { Dialog } from '../../overlay/Dialog.tsx'
import { useWords } from '../../Words.tsx'
import { sentenceOf } from '../sentence.ts'
import { ItemTools } from './ItemTools.tsx'
import { ItemWords } from './ItemWords.tsx'
import { MediaUses } from './MediaUses.tsx'
import { Thumb } from './Thumb.tsx'
import { itemAddress } from './useMediaChanges.ts'

interface Props {
  sha256: string
  onClose: () => void
  onRename: (change: MediaChange) => void
  onRemove: (item: MediaLine) => void
}

/** A file of the library: how it looks, what it is called, where it is used. */
export const MediaDetail = ({ sha256, onClose, onRename, onRemove }: Props) => {
  const t = useWords()
  const { data, error } = useDeskQuery<Detail>(itemAddress(sha256))
  const shown = data?.item.sha256 === sha256 ? data : undefined
  return (
    <Dialog title={shown?.item.name ?? t('desk.media.title')} onClose={onClose} look="wide">
      {error && !shown && (
        <p role="alert" className="m-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
          {sentenceOf(t, error)}
        </p>
      )}
      {!error && !shown && (
        <p role="status" className="m-4 text-soft">
          {t('desk.media.loading')}
        </p>
      )}
      {shown && (
        <Whole key={sha256} detail={shown} onClose={onClose} onRename={onRename} onRemove={onRemove} />
      )}
    </Dialog>
  )
}

const Whole = ({ detail, onClose, onRename, onRemove }: { detail: Detail } & Omit<Props, 'sha256'>) => {
  const t = useWords()
  const { item } = detail
  return (
    <div className="media-detail">
      <div className="media-preview">
        {item.kind === 'image' ? (
          <img
            src={deskImagePath(item.sha256, 960)}
            alt={item.alt ?? ''}
            width={item.width ?? undefined}
            height={item.height ?? undefined}
          />
        ) : (
          <span className="block w-40">
            <Thumb item={item} />
          </span>
        )}
      </div>
      <div className="min-w-0 p-4">
        <p className="text-sm text-soft">
          {[
            fileKind(item.name),
            fileSize(item.bytes),
            item.width && `${item.width} × ${item.height}`,
            item.uploader ?? t('desk.media.byProgram'),
            formatMinute(item.uploadedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {item.mayChange ? (
          <ItemWords item={item} onRename={onRename} onClose={onClose} />
        ) : (
          <>
            {item.alt && <p className="mt-2 text-sm">{item.alt}</p>}
            <p className="mt-2 text-xs text-faint">{t('desk.media.notYours')}</p>
          </>
        )}
        <ItemTools item={item} onRemove={onRemove} />
        <MediaUses detail={detail} />
      </div>
    </div>
  )
}
