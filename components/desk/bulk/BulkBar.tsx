'use client'

import { useState } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { DeskItem } from '#lib/review/dto.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { BULK_MOVES, type Filled, isFor, NEEDS, type ShownMove } from './moves.ts'
import type { Bulk } from './useBulk.ts'

interface Props {
  selected: DeskItem[]
  columns: DeskColumn[]
  bulk: Bulk
  clear: () => void
}

/** What can be done with the notices that are selected, each with how many of them it is for. */
export const BulkBar = ({ selected, columns, bulk, clear }: Props) => {
  const t = useWords()
  const [asking, ask] = useState<ShownMove>()
  const { progress } = bulk
  const fitting = (move: ShownMove) => selected.filter((item) => isFor(move, item))
  const possible = BULK_MOVES.map((move) => ({ move, count: fitting(move).length })).filter(
    ({ count }) => count > 0,
  )
  const start = (move: ShownMove, filled?: Filled) => void bulk.run(move, fitting(move), filled)
  return (
    <section aria-label={t('desk.bulk.toolbar')} className="bulk-bar">
      {progress ? (
        <div role="status" className="flex min-h-11 w-full items-center gap-3">
          <progress max={progress.total} value={progress.done} className="bulk-progress" />
          <span className="text-sm">
            {t('desk.bulk.progress', {
              ...{ doing: t(`desk.bulk.doing.${progress.move}`), total: progress.total },
              done: Math.min(progress.done + 1, progress.total),
            })}
          </span>
        </div>
      ) : (
        <>
          <p className="mr-2 text-sm font-bold whitespace-nowrap" role="status">
            {t('desk.bulk.selected', { count: selected.length })}
          </p>
          {possible.length === 0 && <p className="text-sm">{t('desk.bulk.nothing')}</p>}
          {possible.map(({ move, count }) => (
            <button
              key={move}
              type="button"
              className={`bulk-button ${move === 'withdraw' || move === 'discard' ? 'bulk-grave' : ''}`}
              onClick={() => (NEEDS[move] ? ask(move) : start(move))}
            >
              {t(`desk.bulk.do.${move}`)} <span className="bulk-count">{count}</span>
            </button>
          ))}
          <Button className="ml-auto" onClick={clear}>
            {t('desk.bulk.clear')}
          </Button>
        </>
      )}
      {asking && (
        <BulkDialog
          move={asking}
          items={fitting(asking)}
          leftOut={selected.length - fitting(asking).length}
          columns={columns}
          onAnswer={(filled) => {
            ask(undefined)
            if (filled) start(asking, filled)
          }}
        />
      )}
    </section>
  )
}
