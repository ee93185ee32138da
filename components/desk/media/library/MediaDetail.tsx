'use client'

import { Copy, ExternalLink, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deskFilePath, deskImagePath } from '#lib/core/addresses.ts'
import { fileKind, fileSize } from '#lib/core/fileSize.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { MediaDetail as Detail, MediaLine } from '#lib/library/dto.ts'
import { LIMITS, type MediaChange } from '#lib/media/schema.ts'
import { Button, buttonClass } from '../../Button.tsx'
import { TextArea, TextField } from '../../Field.tsx'
import { useDeskQuery } from '../../frame/DeskData.tsx'
import { useToast } from '../../frame/Toasts.tsx'
import { Dialog } from '../../overlay/Dialog.tsx'
import { useWords } from '../../Words.tsx'
import { sentenceOf } from '../sentence.ts'
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
          <Words item={item} onRename={onRename} onClose={onClose} />
        ) : (
          <>
            {item.alt && <p className="mt-2 text-sm">{item.alt}</p>}
            <p className="mt-2 text-xs text-faint">{t('desk.media.notYours')}</p>
          </>
        )}
        <Tools item={item} onRemove={onRemove} />
        <MediaUses detail={detail} />
      </div>
    </div>
  )
}

const Words = ({ item, onRename, onClose }: { item: MediaLine } & Pick<Props, 'onRename' | 'onClose'>) => {
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

const Tools = ({ item, onRemove }: { item: MediaLine } & Pick<Props, 'onRemove'>) => {
  const t = useWords()
  const say = useToast()
  const copy = () =>
    navigator.clipboard.writeText(item.name).then(
      () => say({ text: t('desk.media.copied') }),
      () => say({ text: t('desk.media.notCopied'), tone: 'wrong' }),
    )
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
      <a href={deskFilePath(item.sha256)} target="_blank" rel="noreferrer" className={buttonClass()}>
        <ExternalLink aria-hidden="true" className="mr-2 h-4 w-4" />
        {t('desk.media.open')}
      </a>
      <Button onClick={copy}>
        <Copy aria-hidden="true" className="mr-2 h-4 w-4" />
        {t('desk.media.copyName')}
      </Button>
      {item.mayChange && !item.isUsed && (
        <Button look="danger" onClick={() => onRemove(item)}>
          <Trash2 aria-hidden="true" className="mr-2 h-4 w-4" />
          {t('desk.media.remove')}
        </Button>
      )}
    </div>
  )
}
