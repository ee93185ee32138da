'use client'

import { Accessibility, AutoScroller } from '@dnd-kit/dom'
import { DragDropProvider, KeyboardSensor, PointerSensor } from '@dnd-kit/react'
import { useMemo, useState } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { useWords } from '../Words.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import { markOf, type Place, pathTo, placeAfter, placeOf, rowsOf, STEPS } from './places.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { type Drag, useTreeDrag } from './useTreeDrag.ts'

interface Props {
  columns: TreeColumn[]
  lang: Language
  /** Whether the top of the tree may be changed. */
  mayTop: boolean
  /** Puts a column somewhere; below another parent only after asking. */
  onMove: (id: number, place: Place) => void
  onOpen: (id: number) => void
  /** Asks where to. */
  onPlace: (id: number) => void
}

/** The columns of a language as a tree that can be rearranged: by dragging, by keyboard, by a menu. */
export const ColumnTree = ({ columns: all, lang, mayTop, onMove, onOpen, onPlace }: Props) => {
  const t = useWords()
  const [said, say] = useState('')
  const columns = useMemo(() => all.filter((column) => column.lang === lang), [all, lang])
  const { drag, handlers } = useTreeDrag({
    columns,
    onStart: ({ id }) => say(t('desk.columns.said.picked', { name: nameOf(columns, id) })),
    onOver: (over) => say(wordsFor(columns, over, t)),
    onEnd: (ended, isCancelled) => {
      const words = isCancelled ? t('desk.columns.said.cancelled') : wordsFor(columns, ended, t)
      say(words)
      if (!isCancelled && mayComeTo(ended.place)) onMove(ended.id, ended.place)
    },
  })
  const mayManage = (id: number | null) =>
    id === null ? mayTop : (columns.find((column) => column.id === id)?.mayManage ?? false)
  const mayComeTo = (place: Place) => mayManage(place.parentId)
  const rows = rowsOf(columns)
  const keepFocus = useKeptFocus(rows.map(({ column }) => column.id).join())
  const mark = drag && markOf(columns, drag.id, drag.place)
  const stepsOf = (id: number) =>
    Object.fromEntries(
      STEPS.flatMap((step) => {
        const place = placeAfter(columns, id, step)
        const may = place && mayComeTo(place) && mayManage(placeOf(columns, id).parentId)
        return may ? [[step, () => onMove(id, place)]] : []
      }),
    )
  const plugins = useMemo(
    () => [
      Accessibility.configure({
        announcements: {} as never,
        screenReaderInstructions: { draggable: t('desk.columns.said.how') },
      }),
      AutoScroller,
    ],
    [t],
  )
  return (
    <DragDropProvider plugins={plugins} sensors={SENSORS} {...handlers}>
      <ol className="mt-4 border-t border-line" onFocus={keepFocus}>
        {rows.map((row) => (
          <ColumnRow
            key={row.column.id}
            row={row}
            mark={mark?.target === row.column.id ? mark : undefined}
            isMoving={drag?.id === row.column.id}
            isTarget={drag?.place.parentId === row.column.id}
            steps={stepsOf(row.column.id)}
            onOpen={() => onOpen(row.column.id)}
            onPlace={() => onPlace(row.column.id)}
          />
        ))}
      </ol>
      <p aria-live="assertive" role="status" className="visually-hidden">
        {said}
      </p>
    </DragDropProvider>
  )
}

const SENSORS = [PointerSensor, KeyboardSensor]

const nameOf = (columns: TreeColumn[], id: number) => columns.find((column) => column.id === id)?.name ?? ''

/** Where a column would come to stand, said to who does not see the mark. */
const wordsFor = (
  columns: TreeColumn[],
  { id, place: { parentId, position } }: Drag,
  t: Translate,
): string => {
  const name = nameOf(columns, id)
  const number = position + 1
  return parentId === null
    ? t('desk.columns.said.atTop', { name, number })
    : t('desk.columns.said.below', { name, parent: pathTo(columns, parentId).join(' / '), number })
}
