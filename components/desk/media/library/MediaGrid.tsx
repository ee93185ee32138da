'use client'

import { fileSize } from '#lib/core/fileSize.ts'
import type { MediaLine } from '#lib/library/dto.ts'
import { useWords } from '../../Words.tsx'
import { Thumb } from './Thumb.tsx'
import { useArrowKeys } from './useArrowKeys.ts'

interface Props {
  items: MediaLine[]
  onPick: (item: MediaLine) => void
  /** What is chosen, where several can be. */
  chosen?: ReadonlySet<string> | undefined
}

/** Files as tiles. */
export const MediaGrid = ({ items, onPick, chosen }: Props) => {
  const t = useWords()
  const { field, part } = useArrowKeys(items.length)
  return (
    <ul className="media-grid" {...field}>
      {items.map((item, number) => (
        <li key={item.sha256}>
          <button
            type="button"
            className="media-tile"
            aria-pressed={chosen?.has(item.sha256)}
            onClick={() => onPick(item)}
            {...part(number)}
          >
            <Thumb item={item} />
            <span className="media-tile-name">{item.name}</span>
            <span className="flex items-baseline px-2 pb-2 text-xs text-faint">
              <span className="min-w-0 flex-1 truncate text-left">{factsOf(item)}</span>
              {!item.isUsed && <span className="flex-none">{t('desk.media.notUsed')}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Files as lines, for what has no face. */
export const MediaRows = ({ items, onPick, chosen, when }: Props & { when: (item: MediaLine) => string }) => {
  const t = useWords()
  const { field, part } = useArrowKeys(items.length)
  return (
    <ul className="mt-4 border-t border-line" {...field}>
      {items.map((item, number) => (
        <li key={item.sha256} className="border-b border-line">
          <button
            type="button"
            className="media-row"
            aria-pressed={chosen?.has(item.sha256)}
            onClick={() => onPick(item)}
            {...part(number)}
          >
            <span className="media-row-thumb">
              <Thumb item={item} />
            </span>
            <span className="min-w-0 flex-1 lg:flex lg:items-baseline">
              <span className="block min-w-0 flex-1 font-medium break-words lg:pr-4">{item.name}</span>
              {[
                item.isUsed ? '' : t('desk.media.notUsed'),
                factsOf(item),
                item.uploader ?? t('desk.media.byProgram'),
                when(item),
              ].map((fact, column) => (
                <span key={COLUMNS[column]} className="media-row-fact">
                  {fact}
                </span>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const COLUMNS = ['used', 'size', 'uploader', 'time']

const factsOf = ({ width, height, bytes }: MediaLine): string =>
  width && height ? `${width} × ${height}` : fileSize(bytes)
