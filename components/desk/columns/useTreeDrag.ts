'use client'

import type { DragDropProvider } from '@dnd-kit/react'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { type Place, placeAt, placeOf, placesFor } from './places.ts'

type Handlers = ComponentProps<typeof DragDropProvider>

export interface Drag {
  id: number
  place: Place
}

interface Options {
  columns: TreeColumn[]
  /** Told of each place that a dragged column comes over, and of how it ended. */
  onStart: (drag: Drag) => void
  onOver: (drag: Drag) => void
  onEnd: (drag: Drag, isCancelled: boolean) => void
}

const isSame = (a: Place, b: Place) => a.parentId === b.parentId && a.position === b.position

/**
 * What is dragged, and to where: by pointing at a line, or by the arrow keys from one place of the tree to the next.
 */
export const useTreeDrag = ({ columns, onStart, onOver, onEnd }: Options) => {
  const [drag, setDrag] = useState<Drag>()
  const [byKeys, setByKeys] = useState(false)
  const current = useRef<Drag>(undefined)

  const come = (place: Place | undefined) => {
    const before = current.current
    if (!before || !place || isSame(before.place, place)) return
    current.current = { ...before, place }
    setDrag(current.current)
    onOver(current.current)
  }

  const point = (event: Event | undefined) => {
    const { current: at } = current
    const pointed = event instanceof PointerEvent ? pointedAt(event) : undefined
    if (at && pointed) come(placeAt(columns, at.id, pointed.id, pointed.part))
  }

  const step = (by: 1 | -1) => {
    const { current: at } = current
    if (!at) return
    const places = placesFor(columns, at.id)
    come(places[places.findIndex((place) => isSame(place, at.place)) + by])
  }
  const latest = useRef(step)
  latest.current = step

  useEffect(() => {
    if (!byKeys) return undefined
    const listen = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
      if (by === undefined) return
      event.preventDefault()
      latest.current(by)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [byKeys])

  const handlers: Pick<Handlers, 'onDragStart' | 'onDragMove' | 'onDragEnd'> = {
    onDragStart: ({ operation, nativeEvent }) => {
      const id = Number(operation.source?.id)
      current.current = { id, place: placeOf(columns, id) }
      setDrag(current.current)
      setByKeys(nativeEvent instanceof KeyboardEvent)
      onStart(current.current)
    },
    onDragMove: ({ nativeEvent }) => point(nativeEvent),
    onDragEnd: ({ canceled, nativeEvent }) => {
      // Moves are told once a frame: the last one may not have been.
      if (!canceled) point(nativeEvent)
      const { current: ended } = current
      current.current = undefined
      setDrag(undefined)
      setByKeys(false)
      if (ended) onEnd(ended, canceled || isSame(ended.place, placeOf(columns, ended.id)))
    },
  }
  return { drag, handlers }
}

/** The line under the pointer, and in which part of it that is. */
const pointedAt = ({ clientX, clientY }: PointerEvent) => {
  const row = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<HTMLElement>('[data-column]'))
    .find((element) => element !== null)
  if (!row) return undefined
  const { top, height } = row.getBoundingClientRect()
  const at = (clientY - top) / height
  const part = at < 0.3 ? 'before' : at > 0.7 ? 'after' : 'inside'
  return { id: Number(row.dataset.column), part } as const
}
