'use client'

import { Check, RotateCw, TriangleAlert, X } from 'lucide-react'
import { fileSize } from '#lib/core/fileSize.ts'
import { Button } from '../../Button.tsx'
import { useWords } from '../../Words.tsx'
import { isUnderWay, type Upload } from './useUploads.ts'

interface Props {
  uploads: Upload[]
  cancel: (id: number) => void
  retry: (upload: Upload) => void
  drop: () => void
}

/** Files on their way, each with how far it has come and what came of it. */
export const UploadList = ({ uploads, cancel, retry, drop }: Props) => {
  const t = useWords()
  if (uploads.length === 0) return null
  const lost = uploads.filter(({ state }) => state === 'lost')
  const isBusy = uploads.some(isUnderWay)
  return (
    <section aria-label={t('desk.media.upload.title')} className="mt-4 border border-line bg-wash">
      <div className="flex flex-wrap items-center gap-2 px-4 py-1">
        <p aria-live="polite" className="min-w-0 flex-1 py-2 text-sm font-medium">
          {summaryOf(t, uploads)}
        </p>
        {lost.length > 1 && (
          <Button onClick={() => lost.forEach(retry)}>{t('desk.media.upload.retryAll')}</Button>
        )}
        {!isBusy && (
          <button type="button" className="min-h-11 px-2 text-sm underline underline-offset-4" onClick={drop}>
            {t('desk.media.upload.clear')}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <ul className="media-uploads" tabIndex={0} aria-label={t('desk.media.upload.title')}>
        {uploads.toSorted(byNeed).map((upload) => (
          <Line key={upload.id} upload={upload} cancel={cancel} retry={retry} />
        ))}
      </ul>
    </section>
  )
}

/** What needs somebody stands above, what is done with below. */
const PLACES = { failed: 0, lost: 0, sending: 1, checking: 1, waiting: 2, cancelled: 3, done: 3 }
const byNeed = (a: Upload, b: Upload) => PLACES[a.state] - PLACES[b.state]

const summaryOf = (t: ReturnType<typeof useWords>, uploads: Upload[]): string => {
  const done = uploads.filter(({ state }) => state === 'done').length
  const failed = uploads.filter(({ state }) => state === 'failed' || state === 'lost').length
  return t('desk.media.upload.summary', { total: uploads.length, done, failed })
}

const Line = ({ upload, cancel, retry }: { upload: Upload } & Pick<Props, 'cancel' | 'retry'>) => {
  const t = useWords()
  const { id, file, state, share, sentence } = upload
  const isWrong = state === 'failed' || state === 'lost'
  return (
    <li className="flex items-center gap-3 border-t border-line bg-paper px-4 py-1">
      <Sign state={state} />
      <div className="min-w-0 flex-1 py-1">
        <p className="truncate text-sm">
          {file.name} <span className="text-xs text-faint">{fileSize(file.size)}</span>
        </p>
        {isUnderWay(upload) ? (
          <progress
            className="media-progress"
            aria-label={file.name}
            value={state === 'checking' ? undefined : share}
            max={1}
          />
        ) : (
          <p
            role={isWrong ? 'alert' : undefined}
            className={`text-xs ${isWrong ? 'text-seal' : 'text-faint'}`}
          >
            {sentence}
          </p>
        )}
      </div>
      {isUnderWay(upload) && (
        <SmallButton label={t('desk.media.upload.cancel', { name: file.name })} onClick={() => cancel(id)}>
          <X aria-hidden="true" className="h-4 w-4" />
        </SmallButton>
      )}
      {(state === 'lost' || state === 'cancelled') && (
        <SmallButton label={t('desk.media.upload.retry', { name: file.name })} onClick={() => retry(upload)}>
          <RotateCw aria-hidden="true" className="h-4 w-4" />
        </SmallButton>
      )}
    </li>
  )
}

const SmallButton = ({
  label,
  onClick,
  children,
}: {
  label: string
  onClick: () => void
  children: React.ReactNode
}) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className="inline-flex min-h-11 min-w-11 flex-none items-center justify-center hover:text-brand"
    onClick={onClick}
  >
    {children}
  </button>
)

const Sign = ({ state }: Pick<Upload, 'state'>) => {
  if (state === 'done') return <Check aria-hidden="true" className="h-4 w-4 flex-none text-brand" />
  if (state === 'failed' || state === 'lost')
    return <TriangleAlert aria-hidden="true" className="h-4 w-4 flex-none text-seal" />
  return <span className="w-4 flex-none" />
}
