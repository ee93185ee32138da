'use client'

import { useEffect, useRef } from 'react'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { MediaLine } from '#lib/library/dto.ts'
import { Button } from '../../Button.tsx'
import { useWords } from '../../Words.tsx'
import { sentenceOf } from '../sentence.ts'
import { MediaGrid, MediaRows } from './MediaGrid.tsx'
import type { Filter } from './mediaAddress.ts'
import type { useLibrary } from './useLibrary.ts'

interface Props {
  library: ReturnType<typeof useLibrary>
  filter: Filter
  onPick: (item: MediaLine) => void
  chosen?: ReadonlySet<string>
  looks: 'tiles' | 'rows'
  /** What to say where there is nothing at all. */
  emptyHint?: string | undefined
}

/** The library's files, with what stands there while there are none, and more of them as somebody scrolls. */
export const MediaList = ({ library, filter, looks, onPick, chosen, emptyHint }: Props) => {
  const t = useWords()
  const {
    items,
    isPending,
    error,
    refetch,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
    isPlaceholderData,
  } = library
  if (isPending) return <Skeleton label={t('desk.media.loading')} />
  if (error && items.length === 0)
    return (
      <div role="alert" className="mt-6 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
        <p>{sentenceOf(t, error)}</p>
        <Button className="mt-2" onClick={() => refetch()}>
          {t('desk.media.retry')}
        </Button>
      </div>
    )
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-50' : ''}>
      <p role="status" className={items.length === 0 ? 'mt-8 text-center text-soft' : 'media-unseen'}>
        {items.length > 0
          ? t('desk.media.shown', { count: items.length })
          : isFiltered
            ? t('desk.media.nothingFound')
            : emptyHint}
      </p>
      {looks === 'rows' ? (
        <MediaRows
          items={items}
          onPick={onPick}
          chosen={chosen}
          when={(item) => formatMinute(item.uploadedAt)}
        />
      ) : (
        <MediaGrid items={items} onPick={onPick} chosen={chosen} />
      )}
      {hasNextPage && (
        <More
          isBusy={isFetchingNextPage}
          wrong={error ? sentenceOf(t, error) : undefined}
          onMore={() => fetchNextPage()}
        />
      )}
    </div>
  )
}

/** Asks for more when it comes into sight; a button all the same, for who has no scrolling. */
const More = ({
  isBusy,
  wrong,
  onMore,
}: {
  isBusy: boolean
  wrong: string | undefined
  onMore: () => void
}) => {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  const waits = !isBusy && wrong === undefined
  useEffect(() => {
    if (!waits || !ref.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [waits])
  return (
    <div ref={ref} className="mt-6 text-center">
      {wrong && (
        <p role="alert" className="mb-2 text-sm text-seal">
          {wrong}
        </p>
      )}
      <Button disabled={isBusy} onClick={onMore}>
        {isBusy ? t('desk.media.loading') : t('desk.media.more')}
      </Button>
    </div>
  )
}

const TILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

const Skeleton = ({ label }: { label: string }) => (
  <div role="status" aria-label={label}>
    <ul className="media-grid" aria-hidden="true">
      {TILES.map((tile) => (
        <li key={tile} className="media-waiting" />
      ))}
    </ul>
  </div>
)
